import type pg from "pg";
import { longTransaction } from "../database/transaction";
import type { ImportKey } from "./import-key";
import { requireRunning } from "./require-running";

/**
 * Sets the balances of the customers of one chunk: one transaction, one set-based statement. It writes the balances, the
 * ledger and what the chunk has done, so that a chunk counts once however often it is tried.
 * @throws RunError when the import is not running any more
 */
export async function applyChunk(key: ImportKey, number: number, description: string): Promise<void> {
  await longTransaction(async (client) => {
    await requireRunning(client, key);
    if (!(await lockUnapplied(client, key, number))) return;
    // Whatever the statistics say, a customer is looked up by the index: a chunk never reads the whole table.
    await client.query(
      "SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_seqscan = off",
    );
    await client.query(applyStatement, [key.siteId, key.loyaltyImportId, number, description]);
  });
}

/** Of two deliveries of one chunk the second waits here until the first has ended. */
async function lockUnapplied(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  number: number,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM import_chunk
      WHERE site_id = $1 AND loyalty_import_id = $2 AND number = $3 AND applied_date IS NULL
        FOR NO KEY UPDATE`,
    [siteId, loyaltyImportId, number],
  );
  return rowCount === 1;
}

/**
 * $1 site, $2 import, $3 number of the chunk, $4 description for the ledger.
 * `matched` locks the customers in the order of their ids, so that it cannot deadlock with others that do the same, and
 * reads their balances under that lock. Should one of them be gone, the count is not that of the chunk, and is refused.
 * `adjusted` is computed from the totals of the very row that is updated: PostgreSQL checks constraints on an outdated
 * version of a row before it notices that there is a newer one.
 */
const applyStatement = `
  WITH staged AS MATERIALIZED (
    SELECT staged.*
      FROM import_chunk, unnest(customer_ids, import_chunk.points, row_numbers) AS staged (customer_id, points, row_number)
     WHERE site_id = $1 AND loyalty_import_id = $2 AND number = $3
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
    SELECT $1, id, clock_timestamp(), 'ADJUST', points - balance, balance, points, $4, $2, row_number
      FROM matched
     WHERE points <> balance
    RETURNING amount
  )
  UPDATE import_chunk
     SET applied_date = now(),
         success_count = (SELECT count(*) FROM matched),
         unchanged_count = (SELECT count(*) FROM matched) - (SELECT count(*) FROM ledger),
         points_difference = (SELECT coalesce(sum(difference), 0) FROM changed)
   WHERE site_id = $1 AND loyalty_import_id = $2 AND number = $3`;
