import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { correctRow } from "../corrections/correct-row";
import { skipRows } from "../corrections/skip-rows";
import { prisma } from "../database/pool";
import { createImport } from "../imports/create-import";
import { deleteImport } from "../imports/delete-import";
import type { ImportWithProgress } from "../imports/get-import";
import type { ImportKey } from "../imports/import-key";
import { importResource } from "../imports/import-resource";
import { parseImport } from "../imports/parse-import";
import { queryImports } from "../imports/query-imports";
import { previewImport } from "../previews/preview-import";
import type { Result } from "../result";
import { requestRevert } from "../reverts/request-revert";
import { cancelImport } from "../run-control/cancel-import";
import { executeImport } from "../runs/execute-import";
import { failedRowsPage } from "../runs/failed-rows";
import { stageRows } from "../runs/stage-rows";
import { readFile } from "../storage/local-storage";
import { controlledRun } from "../testing/controlled-run";
import { createTestSite } from "../testing/create-test-site";
import { currentImport, parsedImport, runImport, uploadFile, value } from "../testing/import-file";
import { revertImport } from "../testing/revert-import";
import { balancesOf, siteWithBalances } from "../testing/site-with-balances";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { warningCode } from "../warnings/warning";
import { linkedImports } from "./linked-imports";
import { retryImport } from "./retry-import";
import { countWaitingRows } from "./waiting-corrections";

const customers = { "a@b.co": 10, "c@d.co": 20, "e@f.co": 30, "g@h.co": 40, "i@j.co": 50 };

const file = `Name;Guthaben;Wer
Ada;1.234,00;a@b.co
Bob;1.000;nobody@b.co
=Cy;many;c@d.co
Dan;5;a@b.co
Eve;6;e@f.co;x
Flo;x;g@h.co
`;

const headerMappings = [
  { columnName: "EMAIL", columnIndex: 2 },
  { columnName: "POINTS", columnIndex: 1 },
];

/** An import that has ended: row 1 counts, the others fail. */
async function ended(options: object = {}, balances: Record<string, number> = customers): Promise<ImportKey> {
  const siteId = await siteWithBalances(balances);
  const { id } = await parsedImport(siteId, file);
  value(
    await executeImport(testCaller(siteId), { loyaltyImportId: id, headerMappingInfo: { headerMappings }, options }),
  );
  const key = { siteId, loyaltyImportId: id };
  expect(await runImport(key)).toMatchObject({ status: "IMPORTED", successCount: 1, failureCount: 5 });
  return key;
}

async function retry({ siteId, loyaltyImportId }: ImportKey, more: object = {}): Promise<ImportWithProgress> {
  const created = value(await retryImport(testCaller(siteId), { loyaltyImportId, ...more }));
  const key = { siteId, loyaltyImportId: created.id };
  await parseImport(key);
  return currentImport(key);
}

async function runFollowUp({ siteId, id }: ImportWithProgress, options?: object): Promise<ImportWithProgress> {
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id, ...(options && { options }) }));
  return runImport({ siteId, loyaltyImportId: id });
}

async function fileOf({ siteId, uploadId }: ImportWithProgress): Promise<string[]> {
  const upload = await prisma().upload.findUniqueOrThrow({ where: { siteId_id: { siteId, id: uploadId } } });
  const bytes = await readFile(upload.storageKey ?? "");
  return bytes ? (await text(bytes)).split("\r\n") : [];
}

function failureOf(result: Result<unknown>): string {
  if (result.ok) return "";
  const { failure } = result;
  return failure.kind === "validation"
    ? failure.violations.map(({ field, description }) => `${field}: ${description}`).join()
    : `${failure.code}: ${failure.description}`;
}

test("only the corrected rows run again, as an import that follows the first", async () => {
  const key = await ended();
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
      { email: "i@j.co" },
    ),
  );
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 },
      { points: "2.000" },
    ),
  );
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 4 }, { skip: true }),
  );
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 5 },
      { email: "e@f.co", points: 6 },
    ),
  );
  const followUp = await retry(key);
  expect(importResource(followUp)).toMatchObject({
    status: "PARSED",
    followsLoyaltyImportId: key.loyaltyImportId,
    fileMetadata: {
      name: "points.csv (3 corrected rows)",
      header: { values: ["Row", "Status", "Error code", "Error", "Row check", "Name", "Guthaben", "Wer"] },
      headerMappingInfo: {
        headerMappings: [
          { columnName: "EMAIL", columnIndex: 7 },
          { columnName: "POINTS", columnIndex: 6 },
        ],
      },
    },
    parseResult: { parsedRowCount: 3 },
  });
  expect((await fileOf(followUp)).slice(1)).toEqual([
    '"2";"CORRECTED";"CUSTOMER_NOT_FOUND";"No customer has the email “nobody@b.co”. Correct it, or add the customer and import this row again.";;"Bob";"1000";"i@j.co"',
    '"3";"CORRECTED";"POINTS_INVALID";"“many” is not a whole number. Write digits only, without decimals.";;"\'=Cy";"2000";"c@d.co"',
    '"5";"CORRECTED";"ROW_MALFORMED";"This row has 4 cells, the header has 3. Check for a missing or extra separator.";;"Eve";"6";"e@f.co"',
    "",
  ]);
  expect(await runFollowUp(followUp)).toMatchObject({ status: "IMPORTED", successCount: 3, failureCount: 0 });
  expect(await balancesOf(key.siteId)).toEqual({
    "a@b.co": 1234,
    "c@d.co": 2000,
    "e@f.co": 6,
    "g@h.co": 40,
    "i@j.co": 1000,
  });
  for await (const violation of findViolations()) expect.fail(violation);
});

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

test("what was retried is never run again, however often and whenever somebody retries", async () => {
  const key = await ended({ mode: "ADD" });
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { points: 100 }),
  );
  const first = await retry(key);
  expect((await retry(key)).id).toBe(first.id);
  expect(
    failureOf(
      await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { points: 200 }),
    ),
  ).toBe(`INVALID_STATUS: Row 3 was given to the follow-up import ${first.id}. If it fails there, correct it there.`);
  await runFollowUp(first);
  expect((await retry(key)).id).toBe(first.id);
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 6 }, { points: 7 }),
  );
  const second = await retry(key);
  expect(second.fileName).toBe("points.csv (1 corrected row)");
  expect(second.parsedRowCount).toBe(1);
  await runFollowUp(second);
  value(await skipRows(testCaller(key.siteId), key.loyaltyImportId, { errorCode: "DUPLICATE_EMAIL" }));
  expect((await retry(key)).id).toBe(second.id);
  expect(await balancesOf(key.siteId)).toMatchObject({ "c@d.co": 120, "g@h.co": 47 });
  const query = { filter: { followsLoyaltyImportId: key.loyaltyImportId } };
  const { rows } = value(await queryImports(key.siteId, { query }));
  expect(rows.map(({ id }) => id)).toEqual([second.id, first.id]);
  for await (const violation of findViolations()) expect.fail(violation);
});

test("of several who retry at the same moment all get one follow-up, also while rows are corrected", async () => {
  const key = await ended({ mode: "ADD" });
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { points: 100 }),
  );
  const { siteId, loyaltyImportId } = key;
  const outcomes = await Promise.all([
    ...Array.from({ length: 4 }, () => retryImport(testCaller(siteId), { loyaltyImportId })),
    correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 6 }, { points: 1 }),
  ]);
  const last = await retryImport(testCaller(siteId), { loyaltyImportId });
  const ids = new Set(
    [...outcomes.slice(0, 4), last].map((each) => (each.ok && "id" in each.value ? each.value.id : "")),
  );
  for (const id of ids) {
    await parseImport({ siteId, loyaltyImportId: id });
    await runFollowUp(await currentImport({ siteId, loyaltyImportId: id }));
  }
  expect(ids.size).toBeLessThanOrEqual(2);
  expect(await balancesOf(siteId)).toMatchObject({ "c@d.co": 120, "g@h.co": 41 });
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

test("a follow-up means what the first import meant, unless its execution says otherwise", async () => {
  const key = await ended({ mode: "ADD", reason: "Spring" });
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { points: 100 }),
  );
  const followUp = await retry(key);
  const { decision } = value(await previewImport(testCaller(key.siteId), { loyaltyImportId: followUp.id }));
  expect(decision.options).toMatchObject({ mode: "ADD", reason: "Spring" });
  await runFollowUp(followUp, { mode: "SET" });
  expect(await balancesOf(key.siteId)).toMatchObject({ "c@d.co": 100 });
});

test("what fails in a follow-up is corrected and run again from there", async () => {
  const key = await ended({ mode: "ADD" }, { ...customers, "g@h.co": 999_999_990 });
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
      { email: "i@j.co" },
    ),
  );
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 6 }, { points: 10 }),
  );
  const first = await retry(key);
  expect(await runFollowUp(first)).toMatchObject({ successCount: 1, failureCount: 1 });
  const firstKey = { siteId: key.siteId, loyaltyImportId: first.id };
  expect(failureOf(await retryImport(testCaller(key.siteId), { loyaltyImportId: first.id }))).toMatch(
    /^INVALID_STATUS: No row/,
  );
  value(
    await correctRow(
      testCaller(firstKey.siteId),
      { loyaltyImportId: firstKey.loyaltyImportId, rowNumber: 2 },
      { points: 9 },
    ),
  );
  const second = await retry(firstKey);
  expect(importResource(second)).toMatchObject({
    followsLoyaltyImportId: first.id,
    fileMetadata: { name: "points.csv (1 corrected row)", header: { values: first.headerValues } },
  });
  expect((await fileOf(second))[1]).toContain('"2";"CORRECTED";"BALANCE_TOO_HIGH"');
  expect(await runFollowUp(second)).toMatchObject({ successCount: 1, failureCount: 0 });
  expect(await balancesOf(key.siteId)).toMatchObject({ "g@h.co": 999_999_999, "i@j.co": 1_050 });
});

test("two corrected rows of one customer: the second is refused at once", async () => {
  const key = await ended();
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
      { email: "i@j.co" },
    ),
  );
  expect(
    failureOf(
      await correctRow(
        testCaller(key.siteId),
        { loyaltyImportId: key.loyaltyImportId, rowNumber: 6 },
        { email: "i@j.co", points: 9 },
      ),
    ),
  ).toMatch(/^email: This email is already in row 2/);
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 6 }, { points: 9 }),
  );
  expect(
    failureOf(
      await correctRow(
        testCaller(key.siteId),
        { loyaltyImportId: key.loyaltyImportId, rowNumber: 4 },
        { email: "g@h.co" },
      ),
    ),
  ).toMatch(/^email: This email is already in row 6/);
});

test("what is left of a correction that is taken back in part is judged with the cells of the file", async () => {
  const key = await ended();
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
      { email: "i@j.co", points: 5 },
    ),
  );
  expect(
    failureOf(
      await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 }, { email: null }),
    ),
  ).toMatch(/^email: No customer has the email “nobody@b.co”/);
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
      { email: null, points: null },
    ),
  );
  expect(failureOf(await retryImport(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId }))).toMatch(
    /^INVALID_STATUS: No row/,
  );
});

test("a customer whom the import counts already gets no second row, unless rows add up", async () => {
  const key = await ended();
  expect(
    failureOf(
      await correctRow(
        testCaller(key.siteId),
        { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
        { email: "a@b.co" },
      ),
    ),
  ).toBe("email: This email is already in row 1, which counts. Remove one of the two.");
  expect(
    failureOf(
      await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 4 }, { points: 8 }),
    ),
  ).toMatch(/^email: This email is already in row 1/);
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 4 },
      { email: "i@j.co" },
    ),
  );
  const sums = await siteWithBalances(customers);
  const { id } = await parsedImport(sums, "Email,Points\na@b.co,1\nb@b.co,2\n");
  value(await executeImport(testCaller(sums), { loyaltyImportId: id, options: { mode: "ADD", duplicates: "SUM" } }));
  const sumKey = { siteId: sums, loyaltyImportId: id };
  await runImport(sumKey);
  value(
    await correctRow(
      testCaller(sumKey.siteId),
      { loyaltyImportId: sumKey.loyaltyImportId, rowNumber: 2 },
      { email: "a@b.co" },
    ),
  );
  await runFollowUp(await retry(sumKey));
  expect(await balancesOf(sums)).toMatchObject({ "a@b.co": 13 });
});

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

test("an error file that comes back is linked to its import, and means what that meant", async () => {
  const key = await ended({ mode: "ADD" });
  const { errorFileKey } = await currentImport(key);
  const stream = await readFile(errorFileKey ?? "");
  const corrected = (stream ? await text(stream) : "")
    .replace("nobody@b.co", "i@j.co")
    .replace(/;nobody@b.co(?=\r)/, ";i@j.co");
  const uploaded = await parsedImport(key.siteId, corrected);
  expect(uploaded.followsImportId).toBe(key.loyaltyImportId);
  const { decision } = value(await previewImport(testCaller(key.siteId), { loyaltyImportId: uploaded.id }));
  expect(decision.options.mode).toBe("ADD");
  const elsewhere = await parsedImport(await createTestSite(), corrected);
  expect(elsewhere.followsImportId).toBeNull();
  value(await deleteImport(testCaller(key.siteId), key.loyaltyImportId, undefined));
  expect((await parsedImport(key.siteId, corrected)).followsImportId).toBeNull();
});

test("a file of failed rows that does not say of which import is told so before it counts", async () => {
  const key = await ended({ mode: "ADD" });
  const stream = await readFile((await currentImport(key)).errorFileKey ?? "");
  const content = stream ? await text(stream) : "";
  const warned = async (file: string) => {
    const { id } = await parsedImport(key.siteId, file);
    const headerMappingInfo = {
      headerMappings: [
        { columnName: "EMAIL", columnIndex: file.split("\r\n")[0]?.split(";").indexOf('"Wer"') },
        { columnName: "POINTS", columnIndex: file.split("\r\n")[0]?.split(";").indexOf('"Guthaben"') },
      ],
    };
    const preview = value(await previewImport(testCaller(key.siteId), { loyaltyImportId: id, headerMappingInfo }));
    return preview.report.warnings.filter(({ code }) => code === "UNLINKED_ERROR_FILE");
  };
  expect(await warned(content)).toEqual([]);
  const withoutStatus = content.replace('"Status";', "").replace(/^(\d+);FAILED;/gm, "$1;");
  expect(await warned(withoutStatus)).toMatchObject([{ severity: "SEVERE", data: { mode: "SET" } }]);

  // Without a preview, adding its points is refused until somebody has said that they know; setting them is not.
  const columns = withoutStatus.split("\r\n")[0]?.split(";") ?? [];
  const headerMappingInfo = {
    headerMappings: [
      { columnName: "EMAIL", columnIndex: columns.indexOf('"Wer"') },
      { columnName: "POINTS", columnIndex: columns.indexOf('"Guthaben"') },
    ],
  };
  const execute = async (more: object) => {
    const { id } = await parsedImport(key.siteId, withoutStatus);
    return executeImport(testCaller(key.siteId), { loyaltyImportId: id, headerMappingInfo, ...more });
  };
  const add = { options: { mode: "ADD" } };
  expect(failureOf(await execute(add))).toMatch(
    /^WARNINGS_NOT_ACKNOWLEDGED: This looks like a file of failed rows.* Or name UNLINKED_ERROR_FILE in acknowledgedWarnings to add/,
  );
  expect(failureOf(await execute({ ...add, acknowledgedWarnings: ["UNLINKED_ERROR_FILE"] }))).toBe("");
  expect(failureOf(await execute({}))).toBe("");
  value(await deleteImport(testCaller(key.siteId), key.loyaltyImportId, undefined));
  expect(await warned(`${content}\r\n`)).toMatchObject([{ severity: "SEVERE", data: { mode: "SET" } }]);
});

test("a follow-up that was canceled before it began still knows whose rows it had", async () => {
  const key = await ended({ mode: "ADD" });
  const first = await parsedImport(key.siteId, await correctedErrorFile(key));
  value(await executeImport(testCaller(key.siteId), { loyaltyImportId: first.id }));
  value(await cancelImport(testCaller(key.siteId), { loyaltyImportId: first.id }));
  const firstKey = { siteId: key.siteId, loyaltyImportId: first.id };
  expect(await controlledRun(firstKey)).toBe("CANCELED");
  expect(await runFollowUp(await parsedImport(key.siteId, await correctedErrorFile(firstKey)))).toMatchObject({
    successCount: 2,
  });
  const again = await parsedImport(key.siteId, `${await correctedErrorFile(key)}\r\n`);
  expect(await runFollowUp(again)).toMatchObject({ successCount: 0 });
  expect(await balancesOf(key.siteId)).toMatchObject({ "c@d.co": 120, "g@h.co": 47 });
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

/** The error file of an import, with one more row corrected than a person has over the API. */
async function correctedErrorFile(key: ImportKey): Promise<string> {
  const stream = await readFile((await currentImport(key)).errorFileKey ?? "");
  const content = stream ? await text(stream) : "";
  return content.replace(/;many;c@d.co/, ";100;c@d.co").replace(/;x;g@h.co/, ";7;g@h.co");
}

test("a row that was retried and comes back in a corrected error file is imported once, whichever is first", async () => {
  for (const retriesFirst of [true, false]) {
    const key = await ended({ mode: "ADD" });
    value(
      await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { points: 100 }),
    );
    const retried = await retry(key);
    const uploaded = await parsedImport(key.siteId, await correctedErrorFile(key));
    if (retriesFirst) await runFollowUp(retried);
    expect(await runFollowUp(uploaded)).toMatchObject({ successCount: retriesFirst ? 1 : 2 });
    if (!retriesFirst) expect(await runFollowUp(retried)).toMatchObject({ successCount: 0, failureCount: 1 });
    expect(await balancesOf(key.siteId)).toMatchObject({ "c@d.co": 120, "g@h.co": 47 });
    const refused = retriesFirst ? uploaded : retried;
    const refusedKey = { siteId: key.siteId, loyaltyImportId: refused.id };
    const { failures } = {
      failures: await prisma().failedRow.findMany({
        where: { loyaltyImportId: refused.id, errorCode: "ALREADY_IMPORTED" },
      }),
    };
    const name = retriesFirst ? "points.csv (1 corrected row)" : "points.csv";
    expect(failures).toMatchObject([
      { rowNumber: retriesFirst ? 2 : 1, errorDetail: name, email: "c@d.co", points: "100" },
    ]);
    // Neither does the error file of that one import it.
    const again = await parsedImport(key.siteId, await correctedErrorFile(refusedKey));
    expect(again.followsImportId).toBe(refused.id);
    expect(await runFollowUp(again)).toMatchObject({ successCount: 0 });
    expect(await balancesOf(key.siteId)).toMatchObject({ "c@d.co": 120, "g@h.co": 47 });
    // Unless a person says so at the row, as its sentence tells them.
    const meant = (await correctedErrorFile(refusedKey)).replace(/^\d+(?=;FAILED;ALREADY_IMPORTED;)/gm, "");
    expect(await runFollowUp(await parsedImport(key.siteId, meant))).toMatchObject({ successCount: 1 });
    expect(await balancesOf(key.siteId)).toMatchObject({ "c@d.co": 220, "g@h.co": 47 });
  }
  for await (const violation of findViolations()) expect.fail(violation);
});

test("a row is known again however its number is written, also twice in one file, and whatever the client says it follows", async () => {
  const key = await ended({ mode: "ADD" });
  const corrected = await correctedErrorFile(key);
  const first = await runFollowUp(await parsedImport(key.siteId, corrected));
  expect(await balancesOf(key.siteId)).toMatchObject({ "c@d.co": 120, "g@h.co": 47 });
  const refused = async (content: string, more: object = {}) => {
    const fileUrl = await uploadFile(key.siteId, content);
    const request = { fileUrl, fileName: "again.csv", ...more };
    const { id } = value(await createImport(testCaller(key.siteId), request, "http://localhost"));
    await parseImport({ siteId: key.siteId, loyaltyImportId: id });
    const uploaded = await currentImport({ siteId: key.siteId, loyaltyImportId: id });
    expect(uploaded.followsImportId).toBe(key.loyaltyImportId);
    expect(await runFollowUp(uploaded)).toMatchObject({ successCount: 0 });
    expect(await balancesOf(key.siteId)).toMatchObject({ "c@d.co": 120, "g@h.co": 47 });
  };
  for (const written of ["$1.0", "0$1", "'$1"]) await refused(corrected.replace(/^(\d+)(?=;FAILED;)/gm, written));
  await refused(corrected.replace(/;([bcdfghjklmnpqrst]{20,})(?=;)/g, (check) => `${check.toUpperCase()} `));
  await refused(`${corrected}\r\n`, { followsLoyaltyImportId: first.id });
  await refused(`${corrected}${corrected.split("\r\n").slice(1).join("\r\n")}`);

  // For another customer, so that nothing but the number of the row says that it is the same.
  const other = await ended({ mode: "ADD" });
  const content = await correctedErrorFile(other);
  const copies = content.split("\r\n").slice(1).join("\r\n").replaceAll("c@d.co", "i@j.co");
  expect(await runFollowUp(await parsedImport(other.siteId, `${content}${copies}`))).toMatchObject({ successCount: 2 });
  expect(await balancesOf(other.siteId)).toMatchObject({ "c@d.co": 120, "g@h.co": 47, "i@j.co": 50 });
  for await (const violation of findViolations()) expect.fail(violation);
});

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

test("a client may say itself which import a file follows, if it has ended and is its own", async () => {
  const key = await ended({ mode: "ADD" });
  const create = async (siteId: string, followsLoyaltyImportId: string) =>
    createImport(
      testCaller(siteId),
      { fileUrl: await uploadFile(siteId, "Email,Points\nc@d.co,1\n"), followsLoyaltyImportId },
      "http://x",
    );
  const { siteId } = key;
  const created = value(await create(siteId, key.loyaltyImportId));
  expect(importResource(created).followsLoyaltyImportId).toBe(key.loyaltyImportId);
  expect(failureOf(await create(siteId, created.id))).toBe(
    "followsLoyaltyImportId: followsLoyaltyImportId is an import that is INITIATED; only one whose run has ended can be followed.",
  );
  const other = await createTestSite();
  expect(failureOf(await create(other, key.loyaltyImportId))).toBe(
    "followsLoyaltyImportId: followsLoyaltyImportId is not an import of this site.",
  );
});
