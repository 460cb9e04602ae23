import type pg from "pg";
import type { ImportKey } from "../imports/import-key";
import { readEmail } from "../rows/read-email";
import { type Counted, countedByRun } from "./counted-by-run";

/**
 * Which of some customers an import that has ended counts already, and by which of its rows: a row that counted in its own
 * run, or one that was corrected and given to a follow-up. A second row of such a customer would write over the first.
 * @returns the number of the row in the file of the import, by customer
 */
export async function findCountedCustomers(
  client: pg.PoolClient,
  key: ImportKey,
  customerIds: readonly string[],
): Promise<Map<string, { rowNumber: number }>> {
  const counted = [
    ...(await countedByRun(client, key, customerIds)),
    ...(await countedByCorrections(client, key, customerIds)),
  ];
  return new Map(counted.map(({ customerId, rowNumber }) => [customerId, { rowNumber }]));
}

/** The cell of a corrected row is read as it was when the row failed: the database does not know what an email is. */
async function countedByCorrections(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  customerIds: readonly string[],
): Promise<Counted[]> {
  const { rows: corrected } = await client.query<{ rowNumber: number; given: string | null; cell: string | null }>(
    `SELECT correction.row_number AS "rowNumber", correction.email AS given, failed.email AS cell
       FROM row_correction AS correction
       JOIN failed_row AS failed
         ON failed.loyalty_import_id = correction.loyalty_import_id AND failed.row_number = correction.row_number
      WHERE correction.site_id = $1 AND correction.loyalty_import_id = $2
        AND NOT skipped AND NOT staged AND (correction.email IS NOT NULL OR correction.points IS NOT NULL)`,
    [siteId, loyaltyImportId],
  );
  if (corrected.length === 0) return [];
  const { rows: customers } = await client.query<{ id: string; email: string }>(
    "SELECT id, email FROM customer WHERE site_id = $1 AND id = ANY($2::uuid[])",
    [siteId, customerIds],
  );
  const ids = new Map(customers.map(({ id, email }) => [email, id]));
  return corrected.flatMap(({ rowNumber, given, cell }) => {
    const customerId = ids.get(given ?? readEmail(cell ?? "") ?? "");
    return customerId === undefined ? [] : [{ customerId, rowNumber }];
  });
}
