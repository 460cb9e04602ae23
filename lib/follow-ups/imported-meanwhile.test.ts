import { expect, test } from "vitest";
import { correctRow } from "../corrections/correct-row";
import { deleteImport } from "../imports/delete-import";
import { previewImport } from "../previews/preview-import";
import { executeImport } from "../runs/execute-import";
import { failedRowsPage } from "../runs/failed-rows";
import { correctedErrorFile, ended, failureOf, retry, runFollowUp } from "../testing/follow-up";
import { parsedImport, runImport, value } from "../testing/import-file";
import { revertImport } from "../testing/revert-import";
import { balancesOf } from "../testing/site-with-balances";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { warningCode } from "../warnings/warning";
import { retryImport } from "./retry-import";
import { countWaitingRows } from "./waiting-corrections";

test("a row that a corrected error file has imported is neither corrected nor run again, unless that is undone", async () => {
  const key = await ended({ mode: "ADD" });
  const { siteId, loyaltyImportId } = key;
  const correct = (rowNumber: number, given: object) =>
    correctRow(testCaller(siteId), { loyaltyImportId, rowNumber }, given);
  value(await correct(3, { points: 90 }));
  const uploaded = await parsedImport(siteId, await correctedErrorFile(key));
  expect(await runFollowUp(uploaded)).toMatchObject({ successCount: 2 });

  const imported = (row: number) =>
    `INVALID_STATUS: Row ${row} was imported already, by “points.csv”, which follows this import.`;
  expect(failureOf(await correct(3, { points: 80 }))).toBe(imported(3));
  expect(failureOf(await correct(6, { points: 80 }))).toBe(imported(6));
  expect(await countWaitingRows(key)).toBe(0);
  expect(await retryImport(testCaller(siteId), { loyaltyImportId })).toMatchObject({
    failure: {
      code: "INVALID_STATUS",
      description: "The corrected rows were imported already, by another import that follows this one.",
      data: { alreadyImportedCount: 1 },
    },
  });
  const rows = await failedRowsPage(key, 0, 100);
  expect(rows.flatMap(({ rowNumber, retriedBy }) => (retriedBy?.id === uploaded.id ? [rowNumber] : []))).toEqual([
    3, 6,
  ]);
  // Of a follow-up, a row is known by its place in the first file.
  const failing = { siteId, loyaltyImportId: uploaded.id };
  const again = await parsedImport(siteId, (await correctedErrorFile(failing)).replaceAll("nobody@b.co", "i@j.co"));
  expect(await runFollowUp(again)).toMatchObject({ successCount: 1 });
  expect(failureOf(await correct(2, { email: "i@j.co" }))).toBe(imported(2));
  expect(
    failureOf(
      await correctRow(testCaller(siteId), { loyaltyImportId: uploaded.id, rowNumber: 1 }, { email: "i@j.co" }),
    ),
  ).toBe(imported(1));

  value(await correct(3, { skip: true }));
  value(await correct(3, { skip: false, points: null }));
  await revertImport(failing);
  value(await correct(6, { points: 80 }));
  expect(await runFollowUp(await retry(key))).toMatchObject({ successCount: 1 });
  expect(await balancesOf(siteId)).toMatchObject({ "c@d.co": 20, "g@h.co": 120 });
  for await (const violation of findViolations()) expect.fail(violation);
});

test("a preview of rows that another follow-up has imported since is not committed; a new one says so", async () => {
  const key = await ended({ mode: "ADD" });
  const caller = testCaller(key.siteId);
  const content = await correctedErrorFile(key);
  const [first, second] = [await parsedImport(key.siteId, content), await parsedImport(key.siteId, `${content}\r\n`)];
  const [one, two] = [
    value(await previewImport(caller, { loyaltyImportId: first.id })),
    value(await previewImport(caller, { loyaltyImportId: second.id })),
  ];
  const execute = ({ loyaltyImportId, previewToken }: typeof one) =>
    executeImport(caller, { loyaltyImportId, previewToken, acknowledgedWarnings: warningCode.options });
  const outcomes = await Promise.all([execute(one), execute(two)]);
  expect(outcomes.map(failureOf).sort()).toEqual([
    "",
    "ABORTED: Since the preview, 2 rows of this file were imported by another follow-up. Make a new preview.",
  ]);
  const [done, refused] = outcomes[0]?.ok ? [first, second] : [second, first];
  await runImport({ siteId: key.siteId, loyaltyImportId: done.id });
  const { report } = value(await previewImport(caller, { loyaltyImportId: refused.id }));
  expect(report.failures).toContainEqual({ errorCode: "ALREADY_IMPORTED", count: 2 });
  expect(report.warnings.map(({ code }) => code)).not.toContain("SAME_FILE_IMPORTED");
  expect(failureOf(await correctRow(caller, { loyaltyImportId: refused.id, rowNumber: 2 }, { points: 5 }))).toBe(
    ": This row was imported already, by “points.csv”. Remove it; if it is meant to count once more, empty its cell under “Row”.",
  );
});

test("rows of a follow-up that was undone, and those that failed in it, may come again; a deleted one has counted", async () => {
  const key = await ended({ mode: "ADD" });
  const { siteId } = key;
  const content = await correctedErrorFile(key);
  const first = await parsedImport(siteId, content);
  expect(await runFollowUp(first)).toMatchObject({ successCount: 2 });
  await revertImport({ siteId, loyaltyImportId: first.id });
  const second = await parsedImport(siteId, content);
  expect(await runFollowUp(second)).toMatchObject({ successCount: 2 });
  value(await deleteImport(testCaller(siteId), second.id, undefined));
  const third = await parsedImport(siteId, content.replaceAll("nobody@b.co", "i@j.co"));
  expect(await runFollowUp(third)).toMatchObject({ successCount: 1 });
  expect(await balancesOf(siteId)).toMatchObject({ "c@d.co": 120, "g@h.co": 47, "i@j.co": 1_050 });
});
