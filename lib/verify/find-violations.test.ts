import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addCustomers } from "../customers/add-customers";
import { pool, prisma } from "../database/pool";
import { deleteFile } from "../storage/local-storage";
import { createTestSite } from "../testing/create-test-site";
import { executedImport, runImport, value } from "../testing/import-file";
import { findViolations } from "./find-violations";

async function violations(): Promise<string[]> {
  const found: string[] = [];
  for await (const violation of findViolations()) found.push(violation);
  return found;
}

test("whatever does not add up is named, with its place", async () => {
  const siteId = await createTestSite();
  const { customers } = value(await addCustomers(siteId, { customers: [{ email: "a@b.co" }] }));
  const key = await executedImport(siteId, "Email,Points\na@b.co,10\nx@b.co,5\n");
  const { id, errorFileKey, uploadId } = await runImport(key);
  expect(await violations()).toEqual([]);

  const customerId = customers[0]?.id;
  await pool().query("UPDATE customer SET balance = 11, adjusted = 11 WHERE id = $1", [customerId]);
  expect(await violations()).toEqual([
    `Customer ${customerId} of site ${siteId} has a balance of 11, but a ledger that sums to 10.`,
  ]);
  await pool().query("UPDATE ledger_transaction SET amount = 11, amount_after = 11 WHERE customer_id = $1", [
    customerId,
  ]);
  expect(await violations()).toEqual([
    `Import ${id} of site ${siteId} changed balances by 10 points, but its ledger entries sum to 11.`,
  ]);
  await pool().query("UPDATE ledger_transaction SET amount = 10, amount_after = 10 WHERE customer_id = $1", [
    customerId,
  ]);
  await pool().query("UPDATE customer SET balance = 10, adjusted = 10 WHERE id = $1", [customerId]);
  expect(await violations()).toEqual([]);

  await pool().query("DELETE FROM import_chunk");
  await pool().query("DELETE FROM failed_row");
  const stray = randomUUID();
  await pool().query(
    "INSERT INTO failed_row (loyalty_import_id, row_number, error_code) VALUES ($1, 1, 'EMAIL_MISSING')",
    [stray],
  );
  const upload = await prisma().upload.findUniqueOrThrow({ where: { siteId_id: { siteId, id: uploadId } } });
  await deleteFile(errorFileKey ?? "");
  await deleteFile(upload.storageKey ?? "");
  expect(await violations()).toEqual([
    `Import ${id} of site ${siteId} counts 1 successes, but its chunks count 0.`,
    `Import ${id} of site ${siteId} counts 1 failures, but has 0 failed rows.`,
    `1 rows are left of the import ${stray}, which is not there or was deleted.`,
    `Upload ${uploadId} of site ${siteId} names the file ${upload.storageKey}, which is not there.`,
    `Import ${id} of site ${siteId} names the file ${errorFileKey}, which is not there.`,
  ]);
});

test("an import that nothing would move on is named", async () => {
  const key = await executedImport(await createTestSite(), "Email,Points\na@b.co,10\n");
  await pool().query("DELETE FROM outbox_event WHERE id = $1", [`run-${key.loyaltyImportId}`]);
  expect(await violations()).toContain(
    `Import ${key.loyaltyImportId} of site ${key.siteId} is IMPORTING, but no event is recorded that would move it on.`,
  );
});
