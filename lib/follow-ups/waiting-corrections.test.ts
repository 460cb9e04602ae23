import { expect, test } from "vitest";
import { correctRow } from "../corrections/correct-row";
import { deleteImport } from "../imports/delete-import";
import { requestRevert } from "../reverts/request-revert";
import { failedRowsPage } from "../runs/failed-rows";
import { ended, failureOf, retry, runFollowUp } from "../testing/follow-up";
import { currentImport, value } from "../testing/import-file";
import { revertImport, runRevert } from "../testing/revert-import";
import { balancesOf } from "../testing/site-with-balances";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { linkedImports } from "./linked-imports";
import { retryImport } from "./retry-import";
import { countWaitingRows } from "./waiting-corrections";

test("the rows that failed say what was decided about them, and the two imports name each other", async () => {
  const key = await ended();
  const { loyaltyImportId } = key;
  const caller = testCaller(key.siteId);
  value(await correctRow(caller, { loyaltyImportId, rowNumber: 2 }, { email: "i@j.co" }));
  value(await correctRow(caller, { loyaltyImportId, rowNumber: 4 }, { skip: true }));
  expect(await countWaitingRows(key)).toBe(1);
  const followUp = await retry(key);
  expect(await countWaitingRows(key)).toBe(0);
  const retriedBy = { id: followUp.id, fileName: "points.csv (1 corrected row)" };
  expect(await failedRowsPage(key, 1, 3)).toMatchObject([
    {
      rowNumber: 2,
      emailCell: "nobody@b.co",
      pointsCell: "1000",
      correction: { email: "i@j.co", points: null, skipped: false },
      retriedBy,
    },
    { rowNumber: 3, emailCell: "c@d.co", pointsCell: "many", correction: null, retriedBy: null },
    { rowNumber: 4, correction: { email: null, points: null, skipped: true }, retriedBy: null },
  ]);
  const numbers = async (which: Parameters<typeof failedRowsPage>[3]) =>
    (await failedRowsPage(key, 0, 9, which)).map(({ rowNumber }) => rowNumber);
  expect(await numbers({ only: "POINTS_INVALID" })).toEqual([3, 6]);
  expect(await numbers({ without: "POINTS_INVALID" })).toEqual([2, 4, 5]);
  expect(await linkedImports(await currentImport(key))).toMatchObject({
    followed: undefined,
    followUps: [{ id: followUp.id }],
  });
  expect(await linkedImports(followUp)).toMatchObject({ followed: { id: key.loyaltyImportId }, followUps: [] });
  value(await deleteImport(caller, followUp.id, undefined));
  expect(await linkedImports(await currentImport(key))).toEqual({
    followed: undefined,
    followUps: [],
    moreFollowUpCount: 0,
  });
});

test("corrections of a follow-up that was deleted before it ran are free again", async () => {
  const key = await ended({ mode: "ADD" });
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { points: 100 }),
  );
  const first = await retry(key);
  value(await deleteImport(testCaller(key.siteId), first.id, undefined));
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { points: 1 }),
  );
  const second = await retry(key);
  expect(second.id).not.toBe(first.id);
  await runFollowUp(second);
  value(await deleteImport(testCaller(key.siteId), second.id, undefined));
  expect(
    failureOf(
      await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { points: 5 }),
    ),
  ).toMatch(/^INVALID_STATUS: Row 3 was given/);
  expect(failureOf(await retryImport(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId }))).toMatch(
    /^INVALID_STATUS: No row/,
  );
  expect(await balancesOf(key.siteId)).toMatchObject({ "c@d.co": 21 });
});

test("corrections of a follow-up that was undone are free again, to be run as they are or as they are corrected then", async () => {
  const key = await ended({ mode: "ADD" });
  const { siteId, loyaltyImportId } = key;
  const correct = (points: number) => correctRow(testCaller(siteId), { loyaltyImportId, rowNumber: 3 }, { points });
  value(await correct(100));
  const first = await runFollowUp(await retry(key));
  value(await requestRevert(testCaller(siteId), { loyaltyImportId: first.id }));
  expect(failureOf(await correct(7))).toMatch(/^INVALID_STATUS: Row 3 was given/);
  await runRevert({ siteId, loyaltyImportId: first.id });
  expect(await countWaitingRows(key)).toBe(1);
  const second = await retry(key);
  expect(second.id).not.toBe(first.id);
  await runFollowUp(second);
  expect(await balancesOf(siteId)).toMatchObject({ "c@d.co": 120 });
  expect(await retry(key)).toMatchObject({ id: second.id });
  await revertImport({ siteId, loyaltyImportId: second.id });
  value(await correct(7));
  expect(await runFollowUp(await retry(key))).toMatchObject({ successCount: 1 });
  expect(await balancesOf(siteId)).toMatchObject({ "c@d.co": 27 });
  for await (const violation of findViolations()) expect.fail(violation);
});
