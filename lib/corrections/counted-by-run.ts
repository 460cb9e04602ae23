import type pg from "pg";
import type { ImportKey } from "../imports/import-key";

/** A customer whom an import counts, and by which row of its file. */
export type Counted = { customerId: string; rowNumber: number };

/** Which of some customers the staged rows of an import count, unless they failed when they were applied. */
export async function countedByRun(
  client: pg.Pool | pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  customerIds: readonly string[],
): Promise<Counted[]> {
  const { rows } = await client.query<Counted>(
    `SELECT customer_id AS "customerId", row_number AS "rowNumber"
       FROM (SELECT unnest(customer_ids) AS customer_id, unnest(row_numbers) AS row_number
               FROM import_chunk
              WHERE site_id = $1 AND loyalty_import_id = $2
                AND (cardinality($3::uuid[]) > 5 OR customer_ids && $3::uuid[])) AS counting
      WHERE customer_id = ANY($3::uuid[])
        AND NOT EXISTS (SELECT FROM failed_row
                         WHERE failed_row.loyalty_import_id = $2 AND failed_row.row_number = counting.row_number)`,
    [siteId, loyaltyImportId, customerIds],
  );
  return rows;
}
