import { expect, test } from "vitest";
import { correctRow } from "../corrections/correct-row";
import { skipRows } from "../corrections/skip-rows";
import { previewImport } from "../previews/preview-import";
import { createTestSite } from "../testing/create-test-site";
import { parsedImport, runImport, value } from "../testing/import-file";
import { csv, siteWith } from "../testing/site-with";
import { testCaller } from "../testing/test-caller";
import { warningCode } from "../warnings/warning";
import { executeImport } from "./execute-import";
import { rowsLeftOut } from "./rows-left-out";

/** An import of one good row and four bad ones, of which the first two are left out, and the third was for a moment. */
async function importWithRowsLeftOut(siteId: string) {
  const file = csv([
    ["a@b.co", 12],
    ["x@y.co", 1],
    ["y@y.co", 2],
    ["a@b.co", "many"],
    ["", 3],
  ]);
  const { id } = await parsedImport(siteId, file);
  const caller = testCaller(siteId);
  value(await previewImport(caller, { loyaltyImportId: id }));
  value(await skipRows(caller, id, { errorCode: "CUSTOMER_NOT_FOUND" }));
  value(await correctRow(caller, { loyaltyImportId: id, rowNumber: 4 }, { skip: true }));
  value(await previewImport(caller, { loyaltyImportId: id }));
  value(await correctRow(caller, { loyaltyImportId: id, rowNumber: 4 }, { skip: null }));
  const { previewToken } = value(await previewImport(caller, { loyaltyImportId: id }));
  value(await executeImport(caller, { loyaltyImportId: id, previewToken, acknowledgedWarnings: warningCode.options }));
  return runImport({ siteId, loyaltyImportId: id });
}

test("rows that were left out are counted of each import for itself, and none that was taken back in before the run", async () => {
  const siteId = await siteWith({ "a@b.co": 11 });
  const [one, other] = [await importWithRowsLeftOut(siteId), await importWithRowsLeftOut(siteId)];
  const { id: plain } = await parsedImport(siteId, csv([["a@b.co", 5]]));
  expect(one.failureCount).toBe(4);
  const counts = await rowsLeftOut([one, { siteId, id: plain }, other]);
  expect(counts).toEqual(
    new Map([
      [one.id, 2],
      [other.id, 2],
    ]),
  );
  expect(await rowsLeftOut([])).toEqual(new Map());
});

test("what is decided after the run does not change what the run has left out", async () => {
  const siteId = await siteWith({ "a@b.co": 11 });
  const { id } = await importWithRowsLeftOut(siteId);
  const decide = async (rowNumber: number, skip: boolean | null) =>
    value(await correctRow(testCaller(siteId), { loyaltyImportId: id, rowNumber }, { skip }));
  await decide(2, null);
  await decide(5, true);
  expect(await rowsLeftOut([{ siteId, id }])).toEqual(new Map([[id, 2]]));
});

test("another site's imports are not counted", async () => {
  const siteId = await siteWith({ "a@b.co": 11 });
  const { id } = await importWithRowsLeftOut(siteId);
  expect(await rowsLeftOut([{ siteId: await createTestSite(), id }])).toEqual(new Map());
});
