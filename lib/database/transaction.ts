import type pg from "pg";
import { findFault } from "../faults/find-fault";
import { pool } from "./pool";
import { liftTimeLimits } from "./time-limits";

type Work<T> = (client: pg.PoolClient) => Promise<T>;

/**
 * Runs `work` in one transaction on one connection: committed when it returns, rolled back when it throws. `work` must not
 * ask for another connection: where there are few, all of them could be held by callers who wait for one more.
 */
export async function transaction<T>(work: Work<T>): Promise<T> {
  return inTransaction("BEGIN", work);
}

/**
 * A transaction that takes as long as the file is that it works on: time limits of the database do not hold in it. Its plans
 * are not compiled either. Ways to join are turned off in some of them, which PostgreSQL up to 17 writes as a huge cost, and a
 * plan of such a cost is compiled with every optimization there is: that takes longer than to run it. And no table of a join is
 * hashed in memory that processes share: a container has 64 MB of it, and a statement that needs more fails.
 */
export async function longTransaction<T>(work: Work<T>): Promise<T> {
  // In one message, so that no limit can end the transaction before it is lifted.
  return inTransaction(`BEGIN; SET LOCAL jit = off; SET LOCAL enable_parallel_hash = off; ${liftTimeLimits}`, work);
}

async function inTransaction<T>(begin: string, work: Work<T>): Promise<T> {
  const client = await pool().connect();
  let broken: Error | undefined;
  // A connection that is cut says so apart from the query that fails; unheard, that would end the process.
  const onError = (error: Error) => {
    broken = error;
  };
  client.on("error", onError);
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(onError);
    // It may lead to a server that is no longer the one that takes changes; a new connection finds the right one.
    if (error instanceof Error && findFault(error)) broken ??= error;
    throw error;
  } finally {
    client.off("error", onError);
    client.release(broken);
  }
}
