import type { RowQuery } from "./row-query";

/** Conditions on a row that counts for a customer. */
const conditions = {
  ALL: "true",
  CHANGED: "change <> 0",
  RISING: "change > 0",
  FALLING: "change < 0",
  TO_ZERO: "change < 0 AND balance + change = 0",
  UNCHANGED: "change = 0",
  BIGGEST: "change <> 0",
} as const;

const isInRange = (row: string) => `${row} > $5 AND ${row} <= $6`;

/** A row that failed only when its chunk was applied stands in the chunk, too. */
const hasNotFailed = (row: string) =>
  `(coalesce(failure_count, 0) = 0
    OR NOT EXISTS (SELECT FROM failed_row WHERE failed_row.loyalty_import_id = $2 AND failed_row.row_number = ${row}))`;

/**
 * The staged rows of an import that fit a query, as SQL: row_number, size (of the change), customer_id, balance, change,
 * applied, merged_into; of a row that failed only the first. It reads `foundCustomers`. Parameters: $1 site, $2 import, $3 piece of an email or null,
 * $4 code of an error or null, $5 the number of the row after which they begin and $6 that of the last one.
 */
export function matchingRows({ filter, email }: RowQuery): string {
  const parts: string[] = [];
  if (filter in conditions || filter === "CORRECTED") parts.push(countingRows(filter, email));
  if (filter === "ALL" || filter === "MERGED" || filter === "CORRECTED") parts.push(mergedRows(email));
  if (filter === "ALL" || filter === "FAILED" || filter === "CORRECTED") parts.push(failedRows);
  if (filter === "FAILING") parts.push(`${failedRows} AND error_code <> 'SKIPPED'`);
  const rows = parts.join("\n UNION ALL\n");
  return filter === "CORRECTED" ? `SELECT * FROM (${rows}) AS row WHERE row_number IN (${correctedRows})` : rows;
}

const correctedRows = `
  SELECT row_number FROM row_correction
   WHERE site_id = $1 AND loyalty_import_id = $2 AND (skipped OR email IS NOT NULL OR points IS NOT NULL)`;

/**
 * The customers who are looked for, for the WITH of the statement: the one with that very email, found by the index, or else all
 * whose email has the piece, for which each customer is read. A piece, not a pattern: % and _ mean themselves.
 */
export const foundCustomers = `
  named AS MATERIALIZED (SELECT id FROM customer WHERE email = $3 AND site_id = $1),
  found AS MATERIALIZED (
    SELECT id FROM named
     UNION ALL
    SELECT id FROM customer
     WHERE site_id = $1 AND strpos(email COLLATE "C", $3) > 0 AND NOT EXISTS (SELECT FROM named)
  )`;

const isFound = "AND customer_id IN (SELECT id FROM found)";

/** Of few customers, most chunks have none; it is faster to look for that first than to take their lists apart. */
const few = 5;
const chunkHasFound = `
  AND ((SELECT count(*) FROM found) > ${few} OR customer_ids && ARRAY(SELECT id FROM found LIMIT ${few}))`;

function countingRows(filter: RowQuery["filter"], email: string | undefined): string {
  const condition = Object.entries(conditions).find(([name]) => name === filter)?.[1] ?? conditions.ALL;
  // Lists in a SELECT are not stored before they are read, unlike those in a FROM: it takes less than half the time.
  return `
    SELECT row_number, abs(change) AS size, customer_id, balance, change, applied, NULL::integer AS merged_into
      FROM (SELECT applied_date IS NOT NULL AS applied, failure_count, unnest(row_numbers) AS row_number,
                   unnest(customer_ids) AS customer_id, unnest(balances) AS balance, unnest(changes) AS change
              FROM import_chunk
             WHERE site_id = $1 AND loyalty_import_id = $2 ${email === undefined ? "" : chunkHasFound}) AS counting
     WHERE ${isInRange("row_number")} AND ${condition} AND ${hasNotFailed("counting.row_number")}
       ${email === undefined ? "" : isFound}`;
}

function mergedRows(email: string | undefined): string {
  return `
    SELECT merged.row_number, 0 AS size, customer_id, NULL::integer AS balance, NULL::integer AS change, applied_date IS NOT NULL AS applied, merged.merged_into
      FROM import_chunk
     CROSS JOIN LATERAL (
             SELECT merged.row_number, merged.merged_into, customer_id
               FROM unnest(merged_row_numbers, merged_into) AS merged (row_number, merged_into)
               JOIN unnest(row_numbers, customer_ids) AS counting (row_number, customer_id)
                 ON counting.row_number = merged.merged_into
           ) AS merged
     WHERE site_id = $1 AND loyalty_import_id = $2 AND merged_row_numbers <> '{}' AND ${isInRange("merged.row_number")}
       ${email === undefined ? "" : chunkHasFound}
       AND ${hasNotFailed("merged.row_number")}
       ${email === undefined ? "" : isFound}`;
}

const failedRows = `
  SELECT row_number, 0 AS size, NULL::uuid AS customer_id, NULL::integer AS balance, NULL::integer AS change,
         NULL::boolean AS applied, NULL::integer AS merged_into
    FROM failed_row
   WHERE loyalty_import_id = $2 AND ${isInRange("row_number")}
     AND ($4::"RowErrorCode" IS NULL OR error_code = $4::"RowErrorCode")
     AND ($3::text IS NULL OR strpos(lower(email) COLLATE "C", $3) > 0)`;
