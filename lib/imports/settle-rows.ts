import type pg from "pg";
import type { ImportKey } from "./import-key";

/** The rows of a file as they were read, for the length of one transaction. */
export const readRowTable = "read_row";

/**
 * From this many bytes of the table of customers for each row of a file on, looking each row's customer up by the index is
 * faster than reading the whole table once. Measured: a look-up takes as long as reading six customers of some 220 bytes.
 */
const bytesReadInTheTimeOfALookUp = 1_400;

/** Makes the table that the rows of a file are copied into. It is gone with the transaction, and costs no log. */
export async function createReadRowTable(client: pg.PoolClient): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE ${readRowTable} (
       row_number integer NOT NULL, email text COLLATE "C", points integer, error_code "RowErrorCode", error_detail text
     ) ON COMMIT DROP`,
  );
}

/**
 * Settles what every row will do, in one pass: it fails, or it is in a chunk. An email without a customer fails; of several
 * valid rows of one customer the first counts, and the later ones fail and name it. A row that fails for a reason of its own
 * is never the first.
 * @param rowCount rows of the file
 * @param chunkRows customers of a chunk
 * @returns how many rows fail
 */
export async function settleRows(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  { rowCount, chunkRows }: { rowCount: number; chunkRows: number },
): Promise<number> {
  const byIndex = (await customerBytes(client)) > rowCount * bytesReadInTheTimeOfALookUp;
  // Two plans, each the same whatever the statistics say: those of rows written a moment ago do not exist, and those of
  // customers may not know the site yet.
  await client.query(
    byIndex
      ? "SET LOCAL work_mem = '64MB'; SET LOCAL enable_seqscan = off"
      : "SET LOCAL work_mem = '64MB'; SET LOCAL enable_nestloop = off; SET LOCAL enable_mergejoin = off",
  );
  const settled = await client.query(settleStatement(byIndex ? lookedUp : joined), [
    siteId,
    loyaltyImportId,
    chunkRows,
  ]);
  return settled.rows[0].failures;
}

/** How large the customers of all sites are. Unlike their number, it is known exactly, and at no cost. */
async function customerBytes(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query("SELECT pg_relation_size('customer')::float8 AS bytes");
  return rows[0].bytes;
}

/** In the order of emails, which is that of the index. */
const lookedUp = `
  SELECT read.*, customer.id AS customer_id
    FROM (SELECT * FROM ${readRowTable} ORDER BY email) AS read
    LEFT JOIN LATERAL (SELECT id FROM customer WHERE customer.email = read.email AND site_id = $1 LIMIT 1) AS customer ON true`;

/** OFFSET 0 hides from the database which site it is: it might believe that a site has one customer, and plan for that. */
const joined = `
  SELECT read.*, customer.id AS customer_id
    FROM (SELECT *, $1::uuid AS site_id FROM ${readRowTable} OFFSET 0) AS read
    LEFT JOIN customer ON customer.email = read.email AND customer.site_id = read.site_id`;

/** $1 site, $2 import, $3 customers of a chunk. @param matched the rows with their customers */
function settleStatement(matched: string): string {
  return `
    WITH settled AS MATERIALIZED (
      SELECT matched.*,
             first_value(row_number) OVER (PARTITION BY customer_id ORDER BY row_number) AS first_row_number,
             (row_number() OVER (ORDER BY customer_id, row_number) - 1) / $3::integer AS chunk_number
        FROM (${matched}) AS matched
    ),
    failed AS (
      INSERT INTO failed_row (loyalty_import_id, row_number, error_code, error_detail)
      SELECT $2, row_number,
             CASE
               WHEN error_code IS NOT NULL THEN error_code
               WHEN customer_id IS NULL THEN 'CUSTOMER_NOT_FOUND'
               ELSE 'DUPLICATE_EMAIL'
             END,
             CASE
               WHEN error_code IS NOT NULL THEN error_detail
               WHEN customer_id IS NULL THEN email
               ELSE first_row_number::text
             END
        FROM settled
       WHERE customer_id IS NULL OR first_row_number < row_number
      RETURNING 1
    ),
    chunk AS (
      INSERT INTO import_chunk (site_id, loyalty_import_id, number, customer_ids, points, row_numbers)
      SELECT $1, $2, dense_rank() OVER (ORDER BY chunk_number) - 1, array_agg(customer_id), array_agg(points), array_agg(row_number)
        FROM settled
       WHERE customer_id IS NOT NULL AND first_row_number = row_number
       GROUP BY chunk_number
    )
    SELECT count(*)::integer AS failures FROM failed`;
}
