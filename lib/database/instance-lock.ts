import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { z } from "zod";
import { openSession, type Watch, watchSession } from "./watch-session";

export type LockResult =
  /** The session that marks this process as the one that serves the database. */
  | Readonly<{ ok: true; lock: Watch }>
  /** The process that holds the lock, as far as it can be seen. */
  | Readonly<{ ok: false; heldByProcess: string | undefined }>;

const lockKey = 7_206_331_915;
const patienceMilliseconds = 5000;
const retryMilliseconds = 250;
// Names this process to a second one, and its own earlier connection to itself.
const applicationName = `loyalty-imports ${process.pid} ${randomBytes(4).toString("hex")}`;

const holderRows = z.array(z.object({ pid: z.number(), application_name: z.string() }));

/** Takes the lock; waits some seconds for one that is just ending. @throws when the database does not answer */
export async function takeInstanceLock(connectionString: string): Promise<LockResult> {
  const session = await openSession(connectionString, applicationName);
  const { client } = session;
  try {
    const deadline = performance.now() + patienceMilliseconds;
    while (!(await tryLock(client))) {
      const holder = await findHolder(client);
      if (holder?.application_name === applicationName) await endOwnOldSession(client, holder.pid);
      if (performance.now() > deadline) {
        await client.end();
        return { ok: false, heldByProcess: holder?.application_name.split(" ")[1] };
      }
      await delay(retryMilliseconds);
    }
    return { ok: true, lock: watchSession(session) };
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("select pg_try_advisory_lock($1) as taken", [lockKey]);
  return z.tuple([z.object({ taken: z.boolean() })]).parse(rows)[0].taken;
}

async function findHolder(client: pg.Client) {
  const { rows } = await client.query(
    `select activity.pid, activity.application_name
     from pg_locks lock join pg_stat_activity activity on activity.pid = lock.pid
     where lock.locktype = 'advisory' and lock.granted and lock.objsubid = 1
       and (lock.classid::bigint << 32) + lock.objid::bigint = $1
       and lock.database = (select oid from pg_database where datname = current_database())`,
    [lockKey],
  );
  return holderRows.parse(rows)[0];
}

/** After a network failure the server may still believe in the connection that this process has given up. */
async function endOwnOldSession(client: pg.Client, backend: number): Promise<void> {
  await client.query("select pg_terminate_backend($1)", [backend]);
}

/** Watches a database that several processes serve. @throws when it does not answer */
export async function watchSharedDatabase(connectionString: string): Promise<Watch> {
  return watchSession(await openSession(connectionString, applicationName));
}
