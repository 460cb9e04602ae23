import type pg from "pg";

/** For the rest of the transaction, customers are looked up by the index whatever the statistics say: their table is never read as a whole. */
export async function lookCustomersUp(client: pg.PoolClient): Promise<void> {
  await client.query(
    "SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_seqscan = off; SET LOCAL enable_nestloop = on",
  );
}
