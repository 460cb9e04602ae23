import { expect, test } from "vitest";
import { correctRow } from "../corrections/correct-row";
import type { ImportKey } from "../imports/import-key";
import { previewImport } from "../previews/preview-import";
import { controlledRun } from "../testing/controlled-run";
import { currentImport, parsedImport, value } from "../testing/import-file";
import { makeSale } from "../testing/make-sale";
import { balancesOf, siteWithBalances } from "../testing/site-with-balances";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { warningCode } from "../warnings/warning";
import { executeImport } from "./execute-import";
import { failedRowsPage } from "./failed-rows";

const options = { mode: "ADD", onRowError: "FAIL_ALL" };
const balances = { "a@b.co": 1, "c@d.co": 2 };

/** Executed with all or nothing after a preview, its rows of these numbers left out. */
async function withoutRows(rowNumbers: number[]): Promise<ImportKey> {
  const siteId = await siteWithBalances(balances);
  const { id } = await parsedImport(siteId, "Email,Points\na@b.co,10\nc@d.co,20\nnobody@b.co,30\nc@d.co,many\n");
  const key = { siteId, loyaltyImportId: id };
  value(await previewImport(testCaller(siteId), { loyaltyImportId: id, options }));
  for (const rowNumber of rowNumbers) {
    value(await correctRow(testCaller(siteId), { loyaltyImportId: id, rowNumber }, { skip: true }));
  }
  const { previewToken } = value(await previewImport(testCaller(siteId), { loyaltyImportId: id, options }));
  const acknowledgedWarnings = warningCode.options;
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id, previewToken, acknowledgedWarnings }));
  return key;
}

async function rows(key: ImportKey) {
  return (await failedRowsPage(key, 0, 100)).map(({ rowNumber, errorCode }) => `${rowNumber} ${errorCode}`);
}

async function expectGoodBooks(): Promise<void> {
  for await (const violation of findViolations()) expect.fail(violation);
}

test("rows that were left out by hand keep nothing from being written", async () => {
  const key = await withoutRows([3, 4]);
  expect(await controlledRun(key)).toBe("DONE");
  expect(await currentImport(key)).toMatchObject({ status: "IMPORTED", successCount: 2, failureCount: 2 });
  expect(await rows(key)).toEqual(["3 SKIPPED", "4 SKIPPED"]);
  expect(await balancesOf(key.siteId)).toEqual({ "a@b.co": 11, "c@d.co": 22 });
  await expectGoodBooks();
});

test("of rows that fail and rows that were left out, those that fail keep everything from being written", async () => {
  const key = await withoutRows([3]);
  expect(await controlledRun(key)).toBe("ROWS_FAILED");
  expect(await currentImport(key)).toMatchObject({ status: "FAILED", successCount: 0, failureCount: 4 });
  expect(await rows(key)).toEqual(["1 NOT_PROCESSED", "2 NOT_PROCESSED", "3 SKIPPED", "4 POINTS_INVALID"]);
  expect(await balancesOf(key.siteId)).toEqual(balances);
  await expectGoodBooks();
});

test("a row that fails only when it is written takes the others back, and those that were left out stay so", async () => {
  const key = await withoutRows([3, 4]);
  await makeSale(key.siteId, "c@d.co", 999_999_990);
  expect(await controlledRun(key)).toBe("ROWS_FAILED");
  expect(await rows(key)).toEqual(["1 NOT_PROCESSED", "2 BALANCE_TOO_HIGH", "3 SKIPPED", "4 SKIPPED"]);
  expect(await balancesOf(key.siteId)).toEqual({ "a@b.co": 1, "c@d.co": 999_999_992 });
  await expectGoodBooks();
});
