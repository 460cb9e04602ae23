import type pg from "pg";
import { longTransaction } from "../database/transaction";
import type { ImportKey } from "./import-key";
import type { Chunk } from "./plan-chunks";
import { requireRunning } from "./require-running";

/**
 * Sets the balances of the customers named in one chunk of rows: one transaction, one set-based statement. It writes the
 * balances, the ledger and the chunk's own record, so that a chunk counts once however often it is tried.
 * @throws RunError when the import is not running any more
 */
export async function applyChunk(key: ImportKey, chunk: Chunk, description: string): Promise<void> {
  await longTransaction(async (client) => {
    await requireRunning(client, key);
    if (await isApplied(client, key, chunk)) return;
    // Whatever the statistics say, a customer is looked up by the index: a chunk never reads the whole table.
    await client.query(
      "SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_seqscan = off",
    );
    await client.query(applyStatement, [
      key.siteId,
      key.loyaltyImportId,
      chunk.firstPosition,
      chunk.lastPosition,
      description,
    ]);
  });
}

async function isApplied(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  chunk: Chunk,
): Promise<boolean> {
  const record = await client.query(
    "SELECT FROM import_chunk WHERE site_id = $1 AND loyalty_import_id = $2 AND first_position = $3",
    [siteId, loyaltyImportId, chunk.firstPosition],
  );
  return record.rowCount === 1;
}

/**
 * $1 site, $2 import, $3 and $4 first and last position, $5 description for the ledger.
 * `matched` locks the customers in the order of their ids, so that it cannot deadlock with others that do the same, and
 * reads their balances under that lock. Should one of them be gone, the counts do not add up and the chunk's record is refused.
 * `adjusted` is computed from the totals of the very row that is updated: PostgreSQL checks constraints on an outdated
 * version of a row before it notices that there is a newer one.
 */
const applyStatement = `
  WITH staged AS MATERIALIZED (
    SELECT row_number, customer_id, points
      FROM import_row
     WHERE loyalty_import_id = $2 AND position BETWEEN $3 AND $4 AND error_code IS NULL
     ORDER BY customer_id
  ),
  matched AS MATERIALIZED (
    SELECT customer.*, staged.row_number, staged.points
      FROM staged
     CROSS JOIN LATERAL (
             SELECT id, balance, account_created_date
               FROM customer
              WHERE customer.id = staged.customer_id AND site_id = $1
                FOR NO KEY UPDATE
           ) AS customer
  ),
  changed AS (
    UPDATE customer
       SET balance = matched.points,
           adjusted = matched.points - customer.earned + customer.redeemed + customer.expired,
           account_created_date = coalesce(customer.account_created_date, now()),
           account_updated_date = now(),
           last_activity_date = now(),
           account_revision = customer.account_revision + 1
      FROM matched
     WHERE customer.site_id = $1
       AND customer.id = matched.id
       AND (matched.points <> matched.balance OR matched.account_created_date IS NULL)
    RETURNING customer.balance - matched.balance AS difference
  ),
  ledger AS (
    INSERT INTO ledger_transaction
           (site_id, customer_id, created_date, type, amount, amount_before, amount_after, description, loyalty_import_id,
            import_row_number)
    SELECT $1, id, clock_timestamp(), 'ADJUST', points - balance, balance, points, $5, $2, row_number
      FROM matched
     WHERE points <> balance
    RETURNING amount
  )
  INSERT INTO import_chunk
         (site_id, loyalty_import_id, first_position, last_position, success_count, unchanged_count, failure_count, points_difference)
  SELECT $1, $2, $3, $4,
         (SELECT count(*) FROM matched),
         (SELECT count(*) FROM matched) - (SELECT count(*) FROM ledger),
         $4::int - $3::int + 1 - (SELECT count(*) FROM staged),
         (SELECT coalesce(sum(difference), 0) FROM changed)`;
