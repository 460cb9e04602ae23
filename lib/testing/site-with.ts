import { addCustomers } from "../customers/add-customers";
import { executeImport } from "../runs/execute-import";
import { createTestSite } from "./create-test-site";
import { parsedImport, runImport, value } from "./import-file";
import { testCaller } from "./test-caller";

/** A site whose customers have balances, by email. */
export async function siteWith(balances: Record<string, number>): Promise<string> {
  const siteId = await createTestSite();
  const emails = Object.keys(balances);
  value(await addCustomers(siteId, { customers: emails.map((email) => ({ email })) }));
  const { id } = await parsedImport(siteId, csv(Object.entries(balances)));
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id }));
  await runImport({ siteId, loyaltyImportId: id });
  return siteId;
}

/** A file of emails and points. */
export function csv(rows: [string, number | string][], header = "Email,Points"): string {
  return `${header}\n${rows.map((cells) => cells.join(",")).join("\n")}\n`;
}
