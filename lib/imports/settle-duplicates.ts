import type pg from "pg";

/**
 * Of several valid rows with one email the first counts; the later ones fail and name it. A row that fails for a reason of
 * its own is never the first.
 */
export async function settleDuplicates(client: pg.PoolClient, loyaltyImportId: string): Promise<void> {
  // The rows were written a moment ago, so that there are no statistics about them: without these settings the planner may
  // choose to compare every row with every other.
  await client.query("SET LOCAL enable_nestloop = off");
  await client.query(
    `WITH first_row AS (
       SELECT email, min(row_number) AS row_number
         FROM import_row
        WHERE loyalty_import_id = $1 AND error_code IS NULL
        GROUP BY email
       HAVING count(*) > 1
     )
     UPDATE import_row AS later
        SET error_code = 'DUPLICATE_EMAIL', error_detail = first_row.row_number::text
       FROM first_row
      WHERE later.loyalty_import_id = $1
        AND later.error_code IS NULL
        AND later.email = first_row.email
        AND later.row_number > first_row.row_number`,
    [loyaltyImportId],
  );
}
