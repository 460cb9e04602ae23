import { expect, test } from "vitest";
import { addCustomers } from "../customers/add-customers";
import { pool } from "../database/pool";
import type { ImportKey } from "../imports/import-key";
import { failRun } from "../runs/fail-run";
import { failedRowsPage } from "../runs/failed-rows";
import { stageRows } from "../runs/stage-rows";
import { createTestSite } from "../testing/create-test-site";
import { executedImport, runImport, value } from "../testing/import-file";
import { suggestEmails } from "./suggest-emails";

async function siteWith(...emails: string[]): Promise<string> {
  const siteId = await createTestSite();
  value(await addCustomers(siteId, { customers: emails.map((email) => ({ email })) }));
  return siteId;
}

async function suggestions({ loyaltyImportId }: ImportKey): Promise<(string | null)[]> {
  const query = "SELECT suggestion FROM failed_row WHERE loyalty_import_id = $1 ORDER BY row_number";
  return (await pool().query(query, [loyaltyImportId])).rows.map(({ suggestion }) => suggestion);
}

test("a row whose email differs from a customer's by a slip names that customer, and changes nothing", async () => {
  const siteId = await siteWith("emma@gmail.com", "liam@shop.example", "noah@gmx.de");
  const rows = ["emma@gmial.con,5", "lima@shop.example,6", "noah@web.de,7"];
  const key = await executedImport(siteId, `Email,Points\n${rows.join("\n")}\n`);
  expect(await runImport(key)).toMatchObject({ successCount: 0, failureCount: 3 });
  expect((await failedRowsPage(key, 0, 10)).map(({ error }) => error)).toEqual([
    "No customer has the email “emma@gmial.con”. Did you mean “emma@gmail.com”? Correct it, or add the customer and import this row again.",
    "No customer has the email “lima@shop.example”. Did you mean “liam@shop.example”? Correct it, or add the customer and import this row again.",
    "No customer has the email “noah@web.de”. Correct it, or add the customer and import this row again.",
  ]);
});

test("of several customers none is suggested, and none whom another row names, nor another site's", async () => {
  const siteId = await siteWith("anna@b.example", "anne@b.example", "carl@b.example", "dora@b.example");
  await siteWith("emil@b.example");
  const rows = ["ann@b.example,1", "karl@b.example,2", "carl@b.example,3", "emi@b.example,4", "dorra@b.example,5"];
  const key = await executedImport(siteId, `Email,Points\n${rows.join("\n")}\n`);
  await runImport(key);
  expect(await suggestions(key)).toEqual([null, null, null, "dora@b.example"]);
});

test("the search may be repeated, and at the same time, and ends with the import", async () => {
  const siteId = await siteWith("emma@gmail.com");
  const key = await executedImport(siteId, "Email,Points\nemma@gmail.co,5\n");
  await stageRows(key);
  await Promise.all([suggestEmails(key), suggestEmails(key)]);
  await suggestEmails(key);
  expect(await suggestions(key)).toEqual(["emma@gmail.com"]);
  await failRun(key, "The disk is full.");
  await expect(suggestEmails(key)).rejects.toThrow("not running");
});

test("a file without a single customer is searched for its first rows only", async () => {
  // Three letters apart from each other.
  const names = Array.from({ length: 300 }, (_, index) => (index + 100).toString(36).repeat(3));
  const siteId = await siteWith(...names.map((name) => `person.${name}@b.example`));
  const rows = names.map((name) => `persn.${name}@b.example,5`);
  const key = await executedImport(siteId, `Email,Points\n${rows.join("\n")}\n`);
  await runImport(key);
  const found = await suggestions(key);
  expect(found.slice(0, 100)).toEqual(names.slice(0, 100).map((name) => `person.${name}@b.example`));
  expect(new Set(found.slice(100))).toEqual(new Set([null]));
});
