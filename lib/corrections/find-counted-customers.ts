import type pg from "pg";
import type { ImportKey } from "../imports/import-key";

/**
 * Which of some customers an import that has ended counts already, and by which of its rows: a row that counted in its own
 * run, or one that was corrected and given to a follow-up. A second row of such a customer would write over the first.
 * @returns the number of the row in the file of the import, by customer
 */
export async function findCountedCustomers(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  customerIds: readonly string[],
): Promise<Map<string, { rowNumber: number }>> {
  const { rows } = await client.query<{ customerId: string; rowNumber: number }>(
    `SELECT customer_id AS "customerId", row_number AS "rowNumber"
       FROM (SELECT unnest(customer_ids) AS customer_id, unnest(row_numbers) AS row_number
               FROM import_chunk
              WHERE site_id = $1 AND loyalty_import_id = $2
                AND (cardinality($3::uuid[]) > 5 OR customer_ids && $3::uuid[])) AS counting
      WHERE customer_id = ANY($3::uuid[])
        AND NOT EXISTS (SELECT FROM failed_row
                         WHERE failed_row.loyalty_import_id = $2 AND failed_row.row_number = counting.row_number)
      UNION ALL
     SELECT customer.id, correction.row_number
       FROM row_correction AS correction
       JOIN failed_row AS failed
         ON failed.loyalty_import_id = correction.loyalty_import_id AND failed.row_number = correction.row_number
       JOIN customer
         ON customer.email = coalesce(correction.email, lower(btrim(failed.email))) AND customer.site_id = correction.site_id
      WHERE correction.site_id = $1 AND correction.loyalty_import_id = $2
        AND NOT skipped AND NOT staged AND (correction.email IS NOT NULL OR correction.points IS NOT NULL)
        AND customer.id = ANY($3::uuid[])`,
    [siteId, loyaltyImportId, customerIds],
  );
  return new Map(rows.map(({ customerId, rowNumber }) => [customerId, { rowNumber }]));
}
