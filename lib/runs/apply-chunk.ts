import type pg from "pg";
import { highestBalance } from "../accounts/highest-balance";
import { lookCustomersUp } from "../customers/look-customers-up";
import { longTransaction } from "../database/transaction";
import type { ImportKey } from "../imports/import-key";
import { requireRunning } from "../imports/require-running";
import type { RunOptions } from "../staging/run-options";

export type Application = Pick<RunOptions, "mode" | "ifBalanceChanged"> & {
  /** What the ledger says of every change. */
  description: string;
};

/**
 * Changes the balances of the customers of one chunk: one transaction, one set-based statement. It writes the balances, the
 * ledger, the rows that fail only now, and what the chunk has done, so that a chunk counts once however often it is tried.
 * @throws RunError when the import is not running any more
 */
export async function applyChunk(key: ImportKey, number: number, application: Application): Promise<void> {
  await longTransaction(async (client) => {
    await requireRunning(client, key);
    await lookCustomersUp(client);
    await applyChunkWithin(client, key, number, application);
  });
}

/** Applies a chunk, unless it is, within a transaction of the caller, which has made sure that the import is running. */
export async function applyChunkWithin(
  client: pg.PoolClient,
  key: ImportKey,
  number: number,
  { description, mode, ifBalanceChanged }: Application,
): Promise<void> {
  if (!(await lockUnapplied(client, key, number))) return;
  await client.query(applyStatement, [
    key.siteId,
    key.loyaltyImportId,
    number,
    description,
    mode === "ADD",
    ifBalanceChanged === "FAIL_ROW",
  ]);
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
 * $1 site, $2 import, $3 number of the chunk, $4 description for the ledger, $5 whether points are added to the balance,
 * $6 whether a row fails when its balance is not the staged one.
 * `matched` locks the customers in the order of their ids, so that it cannot deadlock with others that do the same, and
 * reads their balances under that lock. Should one of them be gone, the count is not that of the chunk, and is refused.
 * `changed` takes the site from `matched`, too: given the site itself, the database may begin with all customers of a site that it
 * takes for small, and compare each with each row.
 * `failed` takes what is said of a row that counts for those that count together with it, by sorting: a join would compare each
 * row with each, because other ways to join are off (see `lookCustomersUp`).
 * `adjusted` is computed from the totals of the very row that is updated: PostgreSQL checks constraints on an outdated
 * version of a row before it notices that there is a newer one.
 */
const applyStatement = `
  WITH staged AS MATERIALIZED (
    SELECT staged.*
      FROM import_chunk,
           unnest(customer_ids, import_chunk.points, row_numbers, balances)
             WITH ORDINALITY AS staged (customer_id, points, row_number, staged_balance, place)
     WHERE site_id = $1 AND loyalty_import_id = $2 AND number = $3
     ORDER BY customer_id
  ),
  matched AS MATERIALIZED (
    SELECT customer.*, staged.row_number, staged.points, staged_balance, place,
           CASE WHEN $5 THEN balance + points ELSE points END AS new_balance,
           CASE
             WHEN $6 AND balance <> staged_balance THEN 'BALANCE_CHANGED'
             WHEN $5 AND balance + points > ${highestBalance} THEN 'BALANCE_TOO_HIGH'
           END AS error_code
      FROM staged
     CROSS JOIN LATERAL (
             SELECT id, site_id, email, balance, account_created_date
               FROM customer
              WHERE customer.id = staged.customer_id AND site_id = $1
                FOR NO KEY UPDATE
           ) AS customer
  ),
  changed AS (
    UPDATE customer
       SET balance = matched.new_balance,
           adjusted = matched.new_balance - customer.earned + customer.redeemed + customer.expired,
           account_created_date = coalesce(customer.account_created_date, now()),
           account_updated_date = now(),
           last_activity_date = now(),
           account_revision = customer.account_revision + 1
      FROM matched
     WHERE customer.id = matched.id
       AND customer.site_id = matched.site_id
       AND error_code IS NULL
       AND (matched.new_balance <> matched.balance OR matched.account_created_date IS NULL)
    RETURNING customer.balance - matched.balance AS difference
  ),
  ledger AS (
    INSERT INTO ledger_transaction
           (site_id, customer_id, created_date, type, amount, amount_before, amount_after, description, loyalty_import_id,
            import_row_number)
    SELECT $1, id, clock_timestamp(), 'ADJUST', new_balance - balance, balance, new_balance, $4, $2, row_number
      FROM matched
     WHERE error_code IS NULL AND new_balance <> balance
    RETURNING 1
  ),
  failing AS (
    SELECT row_number, row_number AS counting_row, error_code, email, points::text,
           CASE error_code WHEN 'BALANCE_CHANGED' THEN staged_balance || '/' || balance ELSE new_balance::text END AS error_detail
      FROM matched
     WHERE error_code IS NOT NULL
     UNION ALL
    SELECT merged.row_number, counting_row, NULL, NULL, NULL, NULL
      FROM import_chunk, unnest(merged_row_numbers, merged_into) AS merged (row_number, counting_row)
     WHERE site_id = $1 AND loyalty_import_id = $2 AND number = $3
  ),
  failed AS (
    INSERT INTO failed_row (loyalty_import_id, row_number, error_code, error_detail, email, points)
    SELECT $2, row_number, error_code::"RowErrorCode", error_detail, email, points
      FROM (SELECT row_number, points, first_value(error_code) OVER together AS error_code,
                   first_value(error_detail) OVER together AS error_detail, first_value(email) OVER together AS email
              FROM failing
            WINDOW together AS (PARTITION BY counting_row ORDER BY points NULLS LAST)) AS told
     WHERE error_code IS NOT NULL
    RETURNING 1
  ),
  tally AS MATERIALIZED (
    SELECT count(*) AS customers, count(*) FILTER (WHERE balance <> staged_balance) AS moved,
           (SELECT count(*) FROM failed) AS failed, (SELECT count(*) FROM ledger) AS written
      FROM matched
  )
  UPDATE import_chunk
     SET applied_date = now(),
         success_count = customers + cardinality(merged_row_numbers) - failed,
         failure_count = failed,
         unchanged_count = customers + cardinality(merged_row_numbers) - failed - written,
         moved_count = moved,
         points_difference = (SELECT coalesce(sum(difference), 0) FROM changed),
         -- Written anew only where something is not as it was expected.
         balances = CASE WHEN moved + failed = 0 THEN balances ELSE (SELECT array_agg(balance ORDER BY place) FROM matched) END,
         changes = CASE
           WHEN moved + failed = 0 THEN changes
           ELSE (SELECT array_agg(CASE WHEN error_code IS NULL THEN new_balance - balance ELSE 0 END ORDER BY place) FROM matched)
         END
    FROM tally
   WHERE site_id = $1 AND loyalty_import_id = $2 AND number = $3`;
