import type pg from "pg";

/** The rows of a file as they were read, for the length of one transaction. */
export const readRowTable = "read_row";

/** Makes the table that the rows of a file are copied into. It is gone with the transaction, and costs no log. */
export async function createReadRowTable(client: pg.PoolClient): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE ${readRowTable} (
       row_number integer NOT NULL, email text COLLATE "C", points integer, error_code "RowErrorCode", error_detail text
     ) ON COMMIT DROP`,
  );
}

/**
 * Settles what every row will do, in one pass. An email without a customer fails; of several valid rows of one customer the
 * first counts, and the later ones fail and name it. A row that fails for a reason of its own is never the first.
 */
export async function settleRows(client: pg.PoolClient, siteId: string, loyaltyImportId: string): Promise<void> {
  // There are no statistics about rows that were written a moment ago, and those about customers may not know the site yet.
  // LATERAL makes the database look each email up by the index whatever it believes.
  await client.query("SET LOCAL enable_seqscan = off; SET LOCAL work_mem = '64MB'");
  await client.query(
    `INSERT INTO import_row (loyalty_import_id, position, row_number, customer_id, points, error_code, error_detail)
     SELECT $2, row_number() OVER (ORDER BY customer_id, row_number), row_number, customer_id, points,
            CASE
              WHEN error_code IS NOT NULL THEN error_code
              WHEN customer_id IS NULL THEN 'CUSTOMER_NOT_FOUND'
              WHEN first_row_number < row_number THEN 'DUPLICATE_EMAIL'
            END,
            CASE
              WHEN error_code IS NOT NULL THEN error_detail
              WHEN customer_id IS NULL THEN email
              WHEN first_row_number < row_number THEN first_row_number::text
            END
       FROM (SELECT read.*, customer.id AS customer_id
               FROM (SELECT *, min(row_number) OVER (PARTITION BY email) AS first_row_number FROM ${readRowTable}) AS read
               LEFT JOIN LATERAL (SELECT id FROM customer WHERE customer.email = read.email AND site_id = $1 LIMIT 1)
                 AS customer ON true
            ) AS settled`,
    [siteId, loyaltyImportId],
  );
}
