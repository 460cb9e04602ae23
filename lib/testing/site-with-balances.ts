import { addCustomers } from "../customers/add-customers";
import { pool } from "../database/pool";
import { executeImport } from "../runs/execute-import";
import { createTestSite } from "./create-test-site";
import { parsedImport, runImport, value } from "./import-file";
import { testCaller } from "./test-caller";

/** A site whose customers have balances, by email. @returns its id */
export async function siteWithBalances(balances: Record<string, number>): Promise<string> {
  const siteId = await createTestSite();
  const emails = Object.keys(balances);
  value(await addCustomers(siteId, { customers: emails.map((email) => ({ email })) }));
  const rows = Object.entries(balances).map((cells) => cells.join(","));
  const { id } = await parsedImport(siteId, ["Email,Points", ...rows].join("\n"));
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id }));
  await runImport({ siteId, loyaltyImportId: id });
  return siteId;
}

/** The balances of a site's customers, by email. */
export async function balancesOf(siteId: string): Promise<Record<string, number>> {
  const { rows } = await pool().query<{ email: string; balance: number }>(
    "SELECT email, balance FROM customer WHERE site_id = $1 ORDER BY email",
    [siteId],
  );
  return Object.fromEntries(rows.map(({ email, balance }) => [email, balance]));
}
