import type pg from "pg";
import type { ImportKey } from "../imports/import-key";
import type { PreviewReport } from "./preview-report";

const howMany = 10;

/** The customers whose balances an import changes most, the largest change first. */
export async function findBiggestChanges(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
): Promise<PreviewReport["biggestChanges"]> {
  const { rows } = await client.query<Omit<PreviewReport["biggestChanges"][number], "email">>(
    `SELECT row_number AS "rowNumber", customer_id AS "customerId", balance AS "pointsBefore",
            balance + change AS "pointsAfter", change AS difference
       FROM import_chunk,
            unnest(row_numbers, customer_ids, balances, changes) AS expected (row_number, customer_id, balance, change)
      WHERE site_id = $1 AND loyalty_import_id = $2 AND change <> 0
      ORDER BY abs(change) DESC, row_number
      LIMIT ${howMany}`,
    [siteId, loyaltyImportId],
  );
  const emails = await readEmails(
    client,
    siteId,
    rows.map(({ customerId }) => customerId),
  );
  return rows.map((row) => ({ ...row, email: emails.get(row.customerId) ?? "" }));
}

async function readEmails(
  client: pg.PoolClient,
  siteId: string,
  customerIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; email: string }>(
    "SELECT id, email FROM customer WHERE site_id = $1 AND id = ANY($2::uuid[])",
    [siteId, customerIds],
  );
  return new Map(rows.map(({ id, email }) => [id, email]));
}
