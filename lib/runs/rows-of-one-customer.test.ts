import { beforeEach, expect, test } from "vitest";
import { addCustomers } from "../customers/add-customers";
import { pool } from "../database/pool";
import { previewImport } from "../previews/preview-import";
import { createTestSite } from "../testing/create-test-site";
import { executedImport, parsedImport, runImport, value } from "../testing/import-file";
import { testCaller } from "../testing/test-caller";
import { applyChunks } from "./apply-chunks";
import { endRunEarly } from "./end-run-early";
import { executeImport } from "./execute-import";
import { stageRows } from "./stage-rows";

const file = "Email,Points\na@b.co,1\nc@d.co,2\na@b.co,4\na@b.co,8\nc@d.co,16\n";
const options = { mode: "ADD", duplicates: "SUM" };

let siteId: string;
let importId: string;

beforeEach(async () => {
  siteId = await createTestSite();
  value(await addCustomers(siteId, { customers: [{ email: "a@b.co" }, { email: "c@d.co" }] }));
  importId = (await parsedImport(siteId, file)).id;
});

async function failedRows(): Promise<unknown[]> {
  const { rows } = await pool().query<{ row: unknown }>(
    `SELECT jsonb_build_array(row_number, error_code, error_detail, email, points) AS row
       FROM failed_row WHERE loyalty_import_id = $1 ORDER BY row_number`,
    [importId],
  );
  return rows.map(({ row }) => row);
}

test("rows that count together fail together when the balance has changed, and the others are written", async () => {
  const key = { siteId, loyaltyImportId: importId };
  const { previewToken } = value(await previewImport(testCaller(siteId), { loyaltyImportId: importId, options }));
  await runImport(await executedImport(siteId, "Email,Points\na@b.co,100\n"));
  value(
    await executeImport(testCaller(siteId), { loyaltyImportId: importId, previewToken, ifBalanceChanged: "FAIL_ROW" }),
  );
  expect(await runImport(key)).toMatchObject({ status: "IMPORTED", successCount: 2, failureCount: 3, mergedCount: 1 });
  expect(await failedRows()).toEqual([
    [1, "BALANCE_CHANGED", "0/100", "a@b.co", "13"],
    [3, "BALANCE_CHANGED", "0/100", "a@b.co", null],
    [4, "BALANCE_CHANGED", "0/100", "a@b.co", null],
  ]);
  const { rows } = await pool().query("SELECT balance FROM customer WHERE site_id = $1 ORDER BY email", [siteId]);
  expect(rows).toEqual([{ balance: 100 }, { balance: 18 }]);
});

test("rows that count together are not processed together when a run ends before it reaches them", async () => {
  const key = { siteId, loyaltyImportId: importId };
  value(await executeImport(testCaller(siteId), { loyaltyImportId: importId, options }));
  expect(await stageRows(key, 1)).toBe(2);
  const { rows } = await pool().query<{ number: number }>(
    "SELECT number FROM import_chunk WHERE loyalty_import_id = $1 AND row_numbers = '{2}'",
    [importId],
  );
  await applyChunks(
    key,
    rows.map(({ number }) => number),
  );
  await endRunEarly(key);
  expect(await failedRows()).toEqual([
    [1, "NOT_PROCESSED", null, "a@b.co", "13"],
    [3, "NOT_PROCESSED", null, "a@b.co", null],
    [4, "NOT_PROCESSED", null, "a@b.co", null],
  ]);
});
