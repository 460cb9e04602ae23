import type pg from "pg";
import { highestBalance } from "../accounts/highest-balance";
import type { ImportKey } from "../imports/import-key";
import { collectCustomers, collectedCustomerTable, countBatches } from "./collect-customers";
import { matchRows, planMatching } from "./match-rows";
import type { RunOptions } from "./run-options";

/** The rows of a file as they were read, for the length of one transaction. */
export const readRowTable = "read_row";

/** Makes the table that the rows of a file are copied into. It is gone with the transaction, and costs no log. */
export async function createReadRowTable(client: pg.PoolClient): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE ${readRowTable} (
       row_number integer NOT NULL, email text COLLATE "C", points integer,
       error_code "RowErrorCode", error_detail text, email_cell text, points_cell text,
       origin_row integer
     ) ON COMMIT DROP`,
  );
}

/**
 * Settles what every row will do, in one pass: it fails, or it is in a chunk. An email without a customer fails, and so does a
 * row that would make a balance too high. What becomes of several valid rows of one customer is decided by the options; a row
 * that fails for a reason of its own is none of them.
 * @param rowCount rows of the file
 * @param chunkRows customers of a chunk
 * @returns how many rows fail
 */
export async function settleRows(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  { rowCount, chunkRows, options }: { rowCount: number; chunkRows: number; options: RunOptions },
): Promise<number> {
  const plan = await planMatching(client, rowCount);
  if (plan === "LOOK_UP")
    await collectCustomers(client, siteId, { table: readRowTable, batchCount: countBatches(rowCount) });
  else await countDistinctEmails(client);
  const matched = matchRows("JOIN", readRowTable, plan === "LOOK_UP" ? collectedCustomerTable : "customer");
  const { rows } = await client.query(settleStatement(matched, options), [siteId, loyaltyImportId, chunkRows]);
  return rows[0].failures;
}

/**
 * A look at 300 rows. Without it, the database expects few emails in many rows, and hashes the whole table of customers instead
 * of the file.
 */
async function countDistinctEmails(client: pg.PoolClient): Promise<void> {
  await client.query(`SET LOCAL default_statistics_target = 1; ANALYZE ${readRowTable} (email)`);
}

/** Of the rows of one customer: which counts, and with how many points. The others fail, or count together with it. */
const counting: Record<RunOptions["duplicates"], { row: string; points: string; othersFail: boolean }> = {
  FAIL_LATER_ROWS: {
    row: "first_value(row_number) OVER (PARTITION BY customer_id ORDER BY row_number)",
    points: "points",
    othersFail: true,
  },
  LAST_ROW_WINS: { row: "last_value(row_number) OVER customer_rows", points: "points", othersFail: false },
  SUM: {
    row: "first_value(row_number) OVER customer_rows",
    points: "sum(points) OVER customer_rows",
    othersFail: false,
  },
};

/** $1 site, $2 import, $3 customers of a chunk. @param matched the rows with their customers */
function settleStatement(matched: string, { mode, duplicates }: RunOptions): string {
  const adds = mode === "ADD";
  const { row, points, othersFail } = counting[duplicates];
  // A row that fits no balance counts for no customer, so that a later one may. Only the sum of rows is judged as a whole.
  const rowFits = adds && duplicates !== "SUM" ? `matched.balance + points <= ${highestBalance}` : "true";
  const balanceAfter = adds ? "balance + counted_points" : "counted_points";
  const fails = `(customer_id IS NULL OR ${balanceAfter} > ${highestBalance}${othersFail ? " OR row_number <> counting_row" : ""})`;
  const counts = "row_number = counting_row";
  return `
    WITH settled AS MATERIALIZED (
      SELECT fitting.*,
             ${row} AS counting_row,
             ${points} AS counted_points,
             (dense_rank() OVER (ORDER BY customer_id) - 1) / $3::integer AS chunk_number
        FROM (SELECT matched.*, CASE WHEN ${rowFits} THEN matched_id END AS customer_id FROM (${matched}) AS matched) AS fitting
      WINDOW customer_rows AS (PARTITION BY customer_id ORDER BY row_number ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
    ),
    failed AS (
      INSERT INTO failed_row (loyalty_import_id, row_number, error_code, error_detail, email, points)
      SELECT $2, row_number,
             CASE
               WHEN error_code IS NOT NULL THEN error_code
               WHEN matched_id IS NULL THEN 'CUSTOMER_NOT_FOUND'
               WHEN customer_id IS NULL OR ${balanceAfter} > ${highestBalance} THEN 'BALANCE_TOO_HIGH'
               ELSE 'DUPLICATE_EMAIL'
             END,
             CASE
               WHEN error_code IS NOT NULL THEN error_detail
               WHEN matched_id IS NULL THEN email
               WHEN customer_id IS NULL THEN (balance + points)::text
               WHEN ${balanceAfter} > ${highestBalance} THEN (${balanceAfter})::text
               ELSE counting_row::text
             END,
             coalesce(email_cell, email), coalesce(points_cell, points::text)
        FROM settled
       WHERE ${fails}
      RETURNING 1
    ),
    chunk AS (
      INSERT INTO import_chunk (site_id, loyalty_import_id, number, customer_ids, points, row_numbers, balances, changes,
                                merged_row_numbers, merged_into, new_account_count)
      SELECT $1, $2, dense_rank() OVER (ORDER BY chunk_number) - 1,
             array_agg(customer_id) FILTER (WHERE ${counts}),
             array_agg(counted_points::integer) FILTER (WHERE ${counts}),
             array_agg(row_number) FILTER (WHERE ${counts}),
             array_agg(balance) FILTER (WHERE ${counts}),
             array_agg((${balanceAfter} - balance)::integer) FILTER (WHERE ${counts}),
             coalesce(array_agg(row_number) FILTER (WHERE NOT ${counts}), '{}'),
             coalesce(array_agg(counting_row) FILTER (WHERE NOT ${counts}), '{}'),
             count(*) FILTER (WHERE ${counts} AND NOT has_account)
        FROM settled
       WHERE NOT ${fails}
       GROUP BY chunk_number
    )
    SELECT count(*)::integer AS failures FROM failed`;
}
