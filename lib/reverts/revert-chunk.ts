import type pg from "pg";
import { longTransaction } from "../database/transaction";
import type { ImportKey } from "../imports/import-key";
import { lookCustomersUp } from "../staging/match-rows";
import { requireReverting } from "./require-reverting";

/**
 * Takes back what one chunk of an import has done: one transaction, one set-based statement. It writes the balances, the
 * ledger, and what was done, so that a chunk counts once however often it is tried. Nothing is deleted.
 * @param description what the ledger says of every change
 * @throws RunError when the undo is not under way any more
 */
export async function revertChunk(key: ImportKey, number: number, description: string): Promise<void> {
  await longTransaction(async (client) => {
    await requireReverting(client, key);
    await lookCustomersUp(client);
    if (!(await lockUnreverted(client, key, number))) return;
    await client.query(revertStatement, [key.siteId, key.loyaltyImportId, number, description]);
  });
}

/** Of two deliveries of one chunk the second waits here until the first has ended. */
async function lockUnreverted(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  number: number,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM import_chunk
      WHERE site_id = $1 AND loyalty_import_id = $2 AND number = $3 AND applied_date IS NOT NULL AND reverted_date IS NULL
        FOR NO KEY UPDATE`,
    [siteId, loyaltyImportId, number],
  );
  return rowCount === 1;
}

/**
 * $1 site, $2 import, $3 number of the chunk, $4 description for the ledger.
 * `matched` locks the customers in the order of their ids and reads their balances under that lock, and `adjusted` is
 * computed from the row that is updated; see apply-chunk.ts. A balance stays within its bounds: what is missing is the
 * shortfall of its row. A row that is missing as a whole has no entry in the ledger. Should a customer be gone, the date
 * stays empty, and the database refuses a chunk that is taken back in part.
 */
const revertStatement = `
  WITH made AS MATERIALIZED (
    SELECT made.*
      FROM import_chunk,
           unnest(customer_ids, changes, row_numbers, balances) AS made (customer_id, change, row_number, balance_before)
     WHERE site_id = $1 AND loyalty_import_id = $2 AND number = $3 AND change <> 0
     ORDER BY customer_id
  ),
  matched AS MATERIALIZED (
    SELECT customer.*, row_number, change, balance_before + change AS balance_left,
           greatest(0, least(999999999, balance - change)) AS new_balance
      FROM made
     CROSS JOIN LATERAL (
             SELECT id, balance FROM customer
              WHERE customer.id = made.customer_id AND site_id = $1
                FOR NO KEY UPDATE
           ) AS customer
  ),
  changed AS (
    UPDATE customer
       SET balance = matched.new_balance,
           adjusted = matched.new_balance - customer.earned + customer.redeemed + customer.expired,
           account_updated_date = now(),
           last_activity_date = now(),
           account_revision = customer.account_revision + 1
      FROM matched
     WHERE customer.site_id = $1 AND customer.id = matched.id AND matched.new_balance <> matched.balance
    RETURNING customer.balance - matched.balance AS difference
  ),
  ledger AS (
    INSERT INTO ledger_transaction
           (site_id, customer_id, created_date, type, amount, amount_before, amount_after, description, reverted_import_id,
            import_row_number)
    SELECT $1, id, clock_timestamp(), 'ADJUST', new_balance - balance, balance, new_balance, $4, $2, row_number
      FROM matched
     WHERE new_balance <> balance
    RETURNING 1
  ),
  tally AS MATERIALIZED (
    SELECT count(*) AS customers, count(*) FILTER (WHERE missing > 0) AS short, coalesce(sum(missing), 0) AS missing,
           count(*) FILTER (WHERE balance <> balance_left) AS moved,
           (SELECT count(*) FROM made) AS asked, (SELECT count(*) FROM ledger) AS written,
           (SELECT coalesce(sum(difference), 0) FROM changed) AS difference
      FROM (SELECT *, abs(new_balance - (balance - change)) AS missing FROM matched) AS row
  )
  UPDATE import_chunk
     SET reverted_date = CASE WHEN customers = asked THEN now() END,
         reverted_count = written,
         shortfall_count = short,
         shortfall_points = missing,
         revert_difference = difference,
         revert_moved_count = moved
    FROM tally
   WHERE site_id = $1 AND loyalty_import_id = $2 AND number = $3`;
