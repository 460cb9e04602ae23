import { beforeEach, expect, test } from "vitest";
import type { Caller } from "../activities/caller";
import { prisma } from "../database/pool";
import { deleteImport } from "../imports/delete-import";
import { getPreview } from "../previews/get-preview";
import { previewImport } from "../previews/preview-import";
import { executeImport } from "../runs/execute-import";
import { createTestSite } from "../testing/create-test-site";
import { currentImport, parsedImport, runImport, value } from "../testing/import-file";
import { revertImport } from "../testing/revert-import";
import { csv, siteWith } from "../testing/site-with";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";

const balances = { "a@b.co": 10, "c@d.co": 20, "e@f.co": 30 };
const added = csv([
  ["a@b.co", 1],
  ["c@d.co", 1],
]);
const add = { options: { mode: "ADD" } };

let siteId: string;
let caller: Caller;

beforeEach(async () => {
  siteId = await siteWith(balances);
  caller = testCaller(siteId);
});

async function parsed(content: string): Promise<string> {
  return (await parsedImport(siteId, content)).id;
}

function execute(loyaltyImportId: string, more: object = {}) {
  return executeImport(caller, { loyaltyImportId, ...more });
}

/** Executes an import and runs it to its end. */
async function ran(content: string, more: object = {}): Promise<string> {
  const id = await parsed(content);
  value(await execute(id, more));
  await runImport({ siteId, loyaltyImportId: id });
  return id;
}

/** What an undo leaves behind, without its work. */
async function balanceOf(email: string): Promise<number> {
  const where = { siteId_email: { siteId, email } };
  return (await prisma().customer.findUniqueOrThrow({ where })).balance;
}

async function codesOf(loyaltyImportId: string, more: object = {}): Promise<string[]> {
  return value(await previewImport(caller, { loyaltyImportId, ...more })).report.warnings.map(({ code }) => code);
}

/** The earlier import as an answer names it. */
function earlier(loyaltyImportId: string, isRunning = false) {
  const executedDate = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  return { loyaltyImportId, fileName: "points.csv", executedDate, executedBy: "Test", isRunning };
}

test("a preview with severe warnings is executed by those who know all of them", async () => {
  const falling = csv([
    ["a@b.co", 0],
    ["c@d.co", 1],
  ]);
  const id = await parsed(falling);
  const { previewToken, report } = value(await previewImport(caller, { loyaltyImportId: id }));
  expect(report.warnings).toMatchObject([
    { code: "MANY_FALL", severity: "SEVERE" },
    { code: "MANY_TO_ZERO", severity: "SEVERE" },
  ]);
  const refusal = (codes: string) => ({
    ok: false,
    failure: {
      kind: "application",
      code: "WARNINGS_NOT_ACKNOWLEDGED",
      description: `The preview warns of ${codes}. Look at the warnings, and name all of them in acknowledgedWarnings to execute it all the same.`,
      data: { warnings: report.warnings },
    },
  });
  expect(await execute(id, { previewToken })).toEqual(refusal("MANY_FALL, MANY_TO_ZERO"));
  const acknowledgedWarnings = ["MANY_FALL", "OUTLIER"];
  expect(await execute(id, { previewToken, acknowledgedWarnings })).toEqual(refusal("MANY_TO_ZERO"));
  expect(await currentImport({ siteId, loyaltyImportId: id })).toMatchObject({ status: "PARSED", executedBy: null });
  value(await execute(id, { previewToken, acknowledgedWarnings: [...acknowledgedWarnings, "MANY_TO_ZERO"] }));
});

test("a notice stops nobody, and warnings stop nobody who has made no preview", async () => {
  const noticed = await parsed(csv([...Object.entries({ ...balances, "c@d.co": 21 }), ["nobody@b.co", 1]]));
  value(await execute(noticed));
  await runImport({ siteId, loyaltyImportId: noticed });

  const one = csv([...Object.entries(balances), ["c@d.co", 20], ["nobody@b.co", 1]]);
  const id = await parsed(one);
  const { previewToken, report } = value(await previewImport(caller, { loyaltyImportId: id }));
  expect(report.warnings).toMatchObject([
    { code: "MANY_FALL", severity: "SEVERE" },
    { code: "MANY_UNMATCHED", severity: "NOTICE" },
  ]);
  value(await execute(id, { previewToken, acknowledgedWarnings: ["MANY_FALL"] }));
  value(await execute(await parsed(one)));
});

test("a warning that does not exist cannot be acknowledged", async () => {
  expect(await execute(await parsed(added), { acknowledgedWarnings: ["MANY_FALLS"] })).toMatchObject({
    failure: { violations: [{ field: "acknowledgedWarnings[0]" }] },
  });
});

test("a file that was imported before is told: when, by whom and under which name", async () => {
  const first = await ran(added);
  const id = await parsed(added);
  const warning = {
    code: "SAME_FILE_IMPORTED",
    severity: "SEVERE",
    message: expect.stringMatching(
      /^The same file was executed before, by Test, on \d{4}-\d\d-\d\d at \d\d:\d\d UTC, under the name “points\.csv”\.$/,
    ),
    data: earlier(first),
  };
  const { report } = value(await previewImport(caller, { loyaltyImportId: id }));
  expect(report.warnings).toEqual([warning]);
  expect(value(await getPreview({ siteId, loyaltyImportId: id })).report.warnings).toEqual([warning]);
});

test("another file, another site's, one that was only previewed, one that wrote nothing and one that was undone are not told", async () => {
  const failing = csv([["nobody@b.co", 1]]);
  await ran(failing);
  expect(await codesOf(await parsed(failing))).toEqual(["MANY_UNMATCHED"]);

  expect(await codesOf(await parsed(added))).toEqual(["MANY_FALL"]);
  expect(await codesOf(await parsed(added))).toEqual(["MANY_FALL"]);
  const first = await ran(added);
  expect(await codesOf(await parsed(added))).toEqual(["SAME_FILE_IMPORTED"]);
  expect(await codesOf(await parsed(`${added}e@f.co,30\n`))).toEqual([]);
  await revertImport({ siteId, loyaltyImportId: first });
  expect(await codesOf(await parsed(added))).toEqual(["MANY_FALL"]);

  await ran(added);
  siteId = await siteWith({ ...balances, "x@y.co": 1 });
  caller = testCaller(siteId);
  expect(await codesOf(await parsed(added))).toEqual(["MANY_FALL"]);
});

test("the same file is found at the moment of execute, although it was not when the preview was made", async () => {
  const same = csv(Object.entries({ ...balances, "a@b.co": 11 }));
  const id = await parsed(same);
  const { previewToken, report } = value(await previewImport(caller, { loyaltyImportId: id }));
  expect(report.warnings).toEqual([]);
  const other = await parsed(same);
  value(await execute(other));
  expect(await execute(id, { previewToken })).toMatchObject({
    failure: {
      code: "WARNINGS_NOT_ACKNOWLEDGED",
      data: { warnings: [{ code: "SAME_FILE_IMPORTED", data: earlier(other, true) }] },
    },
  });
  await runImport({ siteId, loyaltyImportId: other });
  expect(value(await getPreview({ siteId, loyaltyImportId: id })).report.warnings).toMatchObject([
    { code: "SAME_FILE_IMPORTED", data: earlier(other) },
  ]);
  value(await execute(id, { previewToken, acknowledgedWarnings: ["SAME_FILE_IMPORTED"] }));
});

test("points that were added are added again only when that is confirmed", async () => {
  const first = await ran(added, add);
  const id = await parsed(added);
  expect(await execute(id, add)).toEqual({
    ok: false,
    failure: {
      kind: "application",
      code: "ALREADY_EXISTS",
      description: expect.stringMatching(
        /^The points of this file were added before, by Test, on \d{4}-\d\d-\d\d at \d\d:\d\d UTC, under the name “points\.csv”\. Send confirmRepeat: true to add them once more\.$/,
      ),
      data: earlier(first),
    },
  });
  expect(await currentImport({ siteId, loyaltyImportId: id })).toMatchObject({ status: "PARSED" });
  value(await execute(id, { ...add, confirmRepeat: true }));
  await runImport({ siteId, loyaltyImportId: id });
  expect(await balanceOf("a@b.co")).toBe(12);
  for await (const violation of findViolations()) expect.fail(violation);
});

test("also with a preview, whose warnings are known, and while the first one is running", async () => {
  const first = await parsed(added);
  value(await execute(first, add));
  const id = await parsed(added);
  const { previewToken } = value(await previewImport(caller, { loyaltyImportId: id, ...add }));
  const knowing = { previewToken, acknowledgedWarnings: ["SAME_FILE_IMPORTED"] };
  expect(await execute(id, knowing)).toMatchObject({
    failure: { code: "ALREADY_EXISTS", data: earlier(first, true) },
  });
  expect(await execute(id, { previewToken, confirmRepeat: true })).toMatchObject({
    failure: { code: "WARNINGS_NOT_ACKNOWLEDGED" },
  });
  value(await execute(id, { ...knowing, confirmRepeat: true }));
});

test("points may be added after a set, after an undo, after one that wrote nothing, and to another site", async () => {
  await ran(added);
  const first = await ran(added, add);
  await revertImport({ siteId, loyaltyImportId: first });
  const second = await ran(added, add);
  expect(await execute(await parsed(added), add)).toMatchObject({ failure: { data: earlier(second) } });
  value(await execute(await parsed(added)));

  const failing = csv([["nobody@b.co", 1]]);
  await ran(failing, add);
  await ran(failing, add);

  siteId = await siteWith(balances);
  caller = testCaller(siteId);
  await ran(added, add);
});

test("a deleted import has still added its points; a canceled one counts when it has written some", async () => {
  const first = await ran(added, { options: { mode: "ADD", reason: "A gift to Anna" } });
  value(await deleteImport(testCaller(siteId), first, undefined));
  const stub = await prisma().loyaltyImport.findUniqueOrThrow({ where: { siteId_id: { siteId, id: first } } });
  expect(JSON.stringify(stub.runOptions)).not.toContain("Anna");
  const { fileName: _, ...unnamed } = earlier(first);
  const refused = await execute(await parsed(added), add);
  expect(refused).toMatchObject({ failure: { code: "ALREADY_EXISTS" } });
  expect(refused.ok || (refused.failure.kind === "application" && refused.failure.data)).toEqual(unnamed);

  const partly = csv([["a@b.co", 3]]);
  const canceled = await ran(partly, add);
  const ended = { status: "FAILED", runErrorCode: "CANCELED", runErrorReason: "Canceled." } as const;
  await prisma().loyaltyImport.update({ where: { siteId_id: { siteId, id: canceled } }, data: ended });
  expect(await execute(await parsed(partly), add)).toMatchObject({ failure: { data: earlier(canceled) } });
});

test("an import that runs the failed rows of another again is no repetition of it", async () => {
  const first = await ran(added, add);
  const second = await parsed(added);
  await prisma().loyaltyImport.update({
    where: { siteId_id: { siteId, id: second } },
    data: { followsImportId: first },
  });
  value(await execute(second, add));
  const third = await parsed(added);
  await prisma().loyaltyImport.update({
    where: { siteId_id: { siteId, id: third } },
    data: { followsImportId: second },
  });
  value(await execute(third, add));
  expect(await execute(await parsed(added), add)).toMatchObject({ failure: { code: "ALREADY_EXISTS" } });
});

test("of several who add the same file at the same moment, with and without a preview, one does", async () => {
  const ids = await Promise.all(Array.from({ length: 4 }, () => parsed(added)));
  const requests = await Promise.all(
    ids.map(async (loyaltyImportId, index) => {
      if (index % 2 === 0) return { loyaltyImportId, ...add };
      const { previewToken } = value(await previewImport(caller, { loyaltyImportId, ...add }));
      return { loyaltyImportId, previewToken, acknowledgedWarnings: ["SAME_FILE_IMPORTED"] };
    }),
  );
  const outcomes = await Promise.all(requests.map((request) => executeImport(caller, request)));
  expect(outcomes.map((outcome) => (outcome.ok ? "done" : outcome.failure)).filter((each) => each !== "done")).toEqual(
    Array(3).fill(expect.objectContaining({ code: "ALREADY_EXISTS" })),
  );
});

test("of several previews of the same file that are executed at the same moment, one needs no acknowledgement", async () => {
  const same = csv(Object.entries({ ...balances, "a@b.co": 11 }));
  const requests = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const loyaltyImportId = await parsed(same);
      return { loyaltyImportId, previewToken: value(await previewImport(caller, { loyaltyImportId })).previewToken };
    }),
  );
  const outcomes = await Promise.all(requests.map((request) => executeImport(caller, request)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual(
    Array(2).fill({ ok: false, failure: expect.objectContaining({ code: "WARNINGS_NOT_ACKNOWLEDGED" }) }),
  );
});

test("another site can neither execute nor confirm", async () => {
  const first = await ran(added, add);
  const other = testCaller(await createTestSite());
  const asked = { loyaltyImportId: first, ...add, confirmRepeat: true };
  expect(await executeImport(other, asked)).toMatchObject({ failure: { code: "NOT_FOUND" } });
  expect(await previewImport(other, { loyaltyImportId: first })).toMatchObject({ failure: { code: "NOT_FOUND" } });
});
