import type pg from "pg";
import { lookCustomersUp } from "../customers/look-customers-up";
import { longTransaction } from "../database/transaction";
import type { ImportKey } from "../imports/import-key";
import { RunError } from "../imports/run-error";
import { clearStagedRows } from "../staging/stage-file";

/**
 * Takes the rows that a running import has not reached out of it: each becomes a row that failed, NOT_PROCESSED. What was
 * written stays. The import can be closed then. May be repeated.
 * @throws RunError when the import is not running
 */
export async function endRunEarly(key: ImportKey): Promise<void> {
  const { siteId, loyaltyImportId } = key;
  await longTransaction(async (client) => {
    // Waits for chunks that are being written, and lets no other begin.
    const { rows } = await client.query<{ staged: boolean }>(
      `SELECT staged_date IS NOT NULL AS staged FROM loyalty_import
        WHERE site_id = $1 AND id = $2 AND status = 'IMPORTING' FOR NO KEY UPDATE`,
      [siteId, loyaltyImportId],
    );
    const [running] = rows;
    if (!running) throw new RunError("The import is not running any more.");
    const failed = running.staged ? await failUnapplied(client, key) : await failWholeFile(client, key);
    await client.query(
      `UPDATE loyalty_import
          SET staged_date = coalesce(staged_date, now()),
              staged_failure_count = coalesce(staged_failure_count, 0) + $3,
              not_processed_count = coalesce(not_processed_count, 0) + $3
        WHERE site_id = $1 AND id = $2`,
      [siteId, loyaltyImportId, failed],
    );
  });
}

/**
 * Rows that count together have one email, that of the row into which the others are merged. It is handed on by sorting: the
 * database knows nothing of what the lists of chunks hold, and might join them by comparing each row with each.
 * @returns how many rows that makes
 */
async function failUnapplied(client: pg.PoolClient, { siteId, loyaltyImportId }: ImportKey): Promise<number> {
  await lookCustomersUp(client);
  const { rowCount } = await client.query(
    `WITH unapplied AS (
       DELETE FROM import_chunk
        WHERE site_id = $1 AND loyalty_import_id = $2 AND applied_date IS NULL
       RETURNING customer_ids, points, row_numbers, merged_row_numbers, merged_into
     ),
     unprocessed AS (
       SELECT row_number, row_number AS counting_row, email, listed.points::text
         FROM unapplied
        CROSS JOIN unnest(customer_ids, unapplied.points, row_numbers) AS listed (customer_id, points, row_number)
        -- LIMIT keeps the database from beginning with all customers of a site that it takes for small.
        CROSS JOIN LATERAL (SELECT email FROM customer WHERE customer.id = customer_id AND site_id = $1 LIMIT 1) AS customer
        UNION ALL
       SELECT merged.row_number, counting_row, NULL, NULL
         FROM unapplied
        CROSS JOIN unnest(merged_row_numbers, merged_into) AS merged (row_number, counting_row)
     )
     INSERT INTO failed_row (loyalty_import_id, row_number, error_code, email, points)
     SELECT $2, row_number, 'NOT_PROCESSED'::"RowErrorCode",
            first_value(email) OVER (PARTITION BY counting_row ORDER BY points NULLS LAST), points
       FROM unprocessed
     ON CONFLICT DO NOTHING`,
    [siteId, loyaltyImportId],
  );
  return rowCount ?? 0;
}

/**
 * Of a file that was not staged, nothing is known but the number of its rows. What a preview has staged meant something else.
 */
async function failWholeFile(client: pg.PoolClient, key: ImportKey): Promise<number> {
  const { siteId, loyaltyImportId } = key;
  await clearStagedRows(client, key);
  const { rowCount } = await client.query(
    `INSERT INTO failed_row (loyalty_import_id, row_number, error_code)
     SELECT $2, generate_series(1, parsed_row_count), 'NOT_PROCESSED'::"RowErrorCode" FROM loyalty_import WHERE site_id = $1 AND id = $2`,
    [siteId, loyaltyImportId],
  );
  return rowCount ?? 0;
}
