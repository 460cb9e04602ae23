import { expect, test } from "vitest";
import { correctRow } from "../corrections/correct-row";
import { skipRows } from "../corrections/skip-rows";
import type { ImportKey } from "../imports/import-key";
import { previewImport } from "../previews/preview-import";
import { requestRevert } from "../reverts/request-revert";
import { cancelImport } from "../run-control/cancel-import";
import { executeImport } from "../runs/execute-import";
import { stageRows } from "../runs/stage-rows";
import { controlledRun } from "../testing/controlled-run";
import { customers, ended, failureOf, file, retry } from "../testing/follow-up";
import { parsedImport, runImport, value } from "../testing/import-file";
import { revertImport } from "../testing/revert-import";
import { siteWithBalances } from "../testing/site-with-balances";
import { testCaller } from "../testing/test-caller";
import { retryImport } from "./retry-import";

test("retry is refused where there is nothing to run, with the reason", async () => {
  const siteId = await siteWithBalances(customers);
  const { id } = await parsedImport(siteId, file);
  expect(failureOf(await retryImport(testCaller(siteId), { loyaltyImportId: id }))).toBe(
    "INVALID_STATUS: This import is PARSED. Its rows can be run again once its run has ended.",
  );
  const key = await ended();
  const asked = { loyaltyImportId: key.loyaltyImportId };
  expect(failureOf(await retryImport(testCaller(key.siteId), asked))).toMatch(
    /^INVALID_STATUS: No row of this import was corrected/,
  );
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 }, { skip: true }),
  );
  expect(failureOf(await retryImport(testCaller(key.siteId), asked))).toMatch(
    /^INVALID_STATUS: No row of this import was corrected/,
  );
  expect(failureOf(await retryImport(testCaller(key.siteId), { ...asked, revision: "1" }))).toMatch(/^ABORTED/);
  expect(failureOf(await retryImport(testCaller(siteId), asked))).toMatch(/^NOT_FOUND/);
  expect(failureOf(await retryImport(testCaller(siteId), {}))).toBe("loyaltyImportId: loyaltyImportId is required.");
});

test.each([
  [
    "is being undone",
    async ({ siteId, loyaltyImportId }: ImportKey) => requestRevert(testCaller(siteId), { loyaltyImportId }),
  ],
  ["was undone", revertImport],
])("an import that %s is neither corrected nor run again", async (state, undo) => {
  const key = await ended();
  const caller = testCaller(key.siteId);
  const row = (rowNumber: number) => ({ loyaltyImportId: key.loyaltyImportId, rowNumber });
  value(await correctRow(caller, row(2), { email: "i@j.co" }));
  await undo(key);
  const sentence = `INVALID_STATUS: This import ${state}: its rows cannot be corrected or run again. Import the file again.`;
  expect(failureOf(await correctRow(caller, row(3), { points: "7" }))).toBe(sentence);
  expect(failureOf(await skipRows(caller, key.loyaltyImportId, { errorCode: "CUSTOMER_NOT_FOUND" }))).toBe(sentence);
  expect(failureOf(await retryImport(caller, { loyaltyImportId: key.loyaltyImportId }))).toBe(sentence);
});

test("corrections that the run itself has heeded are not run again", async () => {
  const siteId = await siteWithBalances(customers);
  const { id } = await parsedImport(siteId, "Email,Points\na@b.co,1\nnobody@b.co,2\nno,3\n");
  const key = { siteId, loyaltyImportId: id };
  value(await previewImport(testCaller(siteId), { loyaltyImportId: id }));
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
      { email: "a@b.co" },
    ),
  );
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 },
      { email: "c@d.co" },
    ),
  );
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id }));
  expect(await runImport(key)).toMatchObject({ successCount: 2, failureCount: 1 });
  expect(failureOf(await retryImport(testCaller(siteId), { loyaltyImportId: id }))).toMatch(/^INVALID_STATUS: No row/);
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
      { email: "e@f.co" },
    ),
  );
  expect(await retry(key)).toMatchObject({ parsedRowCount: 1 });
});

test("a row that the run has not reached runs again once its correction is given once more", async () => {
  const siteId = await siteWithBalances(customers);
  const { id } = await parsedImport(siteId, "Email,Points\na@b.co,1\nnobody@b.co,2\n");
  const key = { siteId, loyaltyImportId: id };
  value(await previewImport(testCaller(siteId), { loyaltyImportId: id }));
  const correct = async () =>
    value(await correctRow(testCaller(siteId), { loyaltyImportId: id, rowNumber: 2 }, { email: "c@d.co" }));
  await correct();
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id }));
  await stageRows(key);
  value(await cancelImport(testCaller(siteId), { loyaltyImportId: id }));
  expect(await controlledRun(key)).toBe("CANCELED");
  expect(failureOf(await retryImport(testCaller(siteId), { loyaltyImportId: id }))).toMatch(/^INVALID_STATUS: No row/);
  await correct();
  expect(await retry(key)).toMatchObject({ parsedRowCount: 1 });
});
