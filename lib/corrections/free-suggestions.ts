import type pg from "pg";
import { transaction } from "../database/transaction";
import { findImportedRows } from "../follow-ups/imported-rows";
import type { ImportKey } from "../imports/import-key";
import { readRunOptions } from "../staging/run-options";
import { findCountedCustomers } from "./find-counted-customers";
import { isOpenRow } from "./is-open-row";
import { addsUp } from "./judge-correction";

type Suggested = { rowNumber: number; email: string; customerId: string };

/**
 * The rows with a suggested email that nobody has decided about and that may have it. @param several rows of one customer
 * count together; otherwise the first gets it, and none whose customer another row counts. A row that a follow-up has
 * imported is left alone
 */
export async function freeSuggestions(client: pg.PoolClient, key: ImportKey, several: boolean): Promise<Suggested[]> {
  const found = await suggestedEmails(client, key);
  const numbers = found.map(({ rowNumber }) => rowNumber);
  const imported = numbers.length === 0 ? new Map() : await findImportedRows(client, key, numbers);
  const suggested = found.filter(({ rowNumber }) => !imported.has(rowNumber));
  if (several || suggested.length === 0) return suggested;
  const customerIds = suggested.map(({ customerId }) => customerId);
  const counted = await findCountedCustomers(client, key, customerIds);
  return firstOfEach(suggested.filter(({ customerId }) => !counted.has(customerId)));
}

/** How many rows of an import that has ended would get the email that is suggested for them. @param runOptions as stored */
export async function countFreeSuggestions(key: ImportKey, runOptions: unknown): Promise<number> {
  const several = addsUp({ options: readRunOptions(runOptions) });
  return transaction(async (client) => (await freeSuggestions(client, key, several)).length);
}

async function suggestedEmails(client: pg.PoolClient, { siteId, loyaltyImportId }: ImportKey): Promise<Suggested[]> {
  const { rows } = await client.query<Suggested>(
    `SELECT failed.row_number AS "rowNumber", customer.email, customer.id AS "customerId"
       FROM failed_row AS failed
      CROSS JOIN LATERAL (SELECT id, email FROM customer
                           WHERE customer.email = suggestion AND site_id = $1 LIMIT 1) AS customer
      WHERE loyalty_import_id = $2 AND ${isOpenRow}
      ORDER BY failed.row_number`,
    [siteId, loyaltyImportId],
  );
  return rows;
}

function firstOfEach(suggested: readonly Suggested[]): Suggested[] {
  const seen = new Set<string>();
  return suggested.filter(({ customerId }) => !seen.has(customerId) && seen.add(customerId));
}
