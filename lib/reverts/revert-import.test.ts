import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { beforeEach, expect, test } from "vitest";
import { listCustomers } from "../customers/list-customers";
import { pool } from "../database/pool";
import { env } from "../env";
import { deleteImport } from "../imports/delete-import";
import type { ImportKey } from "../imports/import-key";
import { importResource } from "../imports/import-resource";
import { applyChunk } from "../runs/apply-chunk";
import { closeImport } from "../runs/close-import";
import { endRunEarly } from "../runs/end-run-early";
import { executeImport } from "../runs/execute-import";
import { failRun } from "../runs/fail-run";
import { stageRows } from "../runs/stage-rows";
import { writeErrorFile } from "../runs/write-error-file";
import { readFile } from "../storage/local-storage";
import { sweepFiles } from "../storage/sweep-files";
import { createTestSite } from "../testing/create-test-site";
import { addCustomersWithBalances, readBalances } from "../testing/customers-with-balances";
import { currentImport, executedImport, parsedImport, runImport, setBalances, value } from "../testing/import-file";
import { makeSale } from "../testing/make-sale";
import { revertImport, runRevert } from "../testing/revert-import";
import { testCaller } from "../testing/test-caller";
import { listCustomerTransactions } from "../transactions/list-customer-transactions";
import { findViolations } from "../verify/find-violations";
import { beginRevert } from "./begin-revert";
import { failRevert } from "./fail-revert";
import { findShortfalls } from "./find-shortfalls";
import { previewRevert } from "./preview-revert";
import { requestRevert } from "./request-revert";
import { revertChunk } from "./revert-chunk";
import { revertPreviewResource } from "./revert-preview-resource";
import { findRevertReport, revertReportLink } from "./revert-report-link";
import { writeRevertReport } from "./write-revert-report";

const balances = new Map([
  ["a@b.co", 10],
  ["c@d.co", 500],
  ["e@f.co", null],
  ["g@h.co", 7],
]);
const file = "Email;Points\na@b.co;100\nc@d.co;50\ne@f.co;30\ng@h.co;7\n";
const columns = '\uFEFF"Row";"Email";"Points taken back";"Balance before";"Balance after";"Shortfall"';

let siteId: string;

beforeEach(async () => {
  siteId = await createTestSite();
  await addCustomersWithBalances(siteId, balances);
});

async function imported(content = file): Promise<ImportKey> {
  const key = await executedImport(siteId, content);
  await runImport(key);
  return key;
}

/** Chunks of one customer, as many of them applied as wanted. @returns their number */
async function partlyApplied(applied: number): Promise<{ key: ImportKey; chunkCount: number }> {
  const key = await executedImport(siteId, file);
  const chunkCount = await stageRows(key, 1);
  for (let number = 0; number < applied; number++) await applyChunk(key, number, setBalances);
  return { key, chunkCount };
}

async function reportOf(key: ImportKey): Promise<string[]> {
  const { storageKey } = value(await findRevertReport(key));
  const stream = await readFile(storageKey);
  return stream ? (await buffer(stream)).toString("utf8").split("\r\n") : [];
}

function refusal(code: string, description: unknown, data?: object) {
  return { ok: false, failure: { kind: "application", code, description, ...(data && { data }) } };
}

test("what was spent meanwhile is a shortfall: the balance stops at 0, and the report says how much is missing", async () => {
  const key = await imported();
  await makeSale(siteId, "a@b.co", -80);
  await makeSale(siteId, "c@d.co", 25);
  await makeSale(siteId, "e@f.co", -30);
  const most = { email: "a@b.co", balance: 20, change: 90, missing: 70 };
  expect(await findShortfalls(key, 1)).toEqual([most]);
  expect(await findShortfalls(key, 9)).toEqual([most, { email: "e@f.co", balance: 0, change: 30, missing: 30 }]);
  const done = await revertImport(key);
  expect(await findShortfalls(key, 9)).toEqual([]);
  expect(importResource(done)).toMatchObject({
    status: "IMPORTED",
    revision: "7",
    importResult: { successCount: 4, failureCount: 0 },
    revertResult: {
      status: "REVERTED",
      successCount: 1,
      shortfallCount: 2,
      shortfallPoints: 70 + 30,
      pointsDifference: 450 - 20,
      reportFileExists: true,
      progress: { processedRowCount: 3, totalRowCount: 3 },
    },
  });
  expect(await readBalances(siteId)).toEqual(
    new Map([
      ["a@b.co", 0],
      ["c@d.co", 525],
      ["e@f.co", 0],
      ["g@h.co", 7],
    ]),
  );
  expect(await reportOf(key)).toEqual([
    columns,
    "1;a@b.co;20;20;0;70",
    "2;c@d.co;-450;75;525;0",
    "3;e@f.co;0;0;0;30",
    "",
  ]);
  for await (const violation of findViolations()) expect.fail(violation);
});

test("points that have no room any more are a shortfall, too", async () => {
  await addCustomersWithBalances(siteId, new Map([["rich@b.co", 999_999_999]]));
  const key = await imported("Email;Points\nrich@b.co;0\n");
  await makeSale(siteId, "rich@b.co", 5);
  const { revert } = await revertImport(key);
  expect(revert).toMatchObject({
    successCount: 0,
    shortfallCount: 1,
    shortfallPoints: 5n,
    pointsDifference: 999_999_994n,
  });
  expect((await readBalances(siteId)).get("rich@b.co")).toBe(999_999_999);
});

test("an undo is written into the ledger as an adjustment that leads to its import; what was before stays", async () => {
  const key = await imported();
  await revertImport(key);
  const { customers } = await listCustomers(siteId, { search: "a@b.co", limit: 1 });
  const customerId = customers[0]?.id ?? "";
  const { transactions } = await listCustomerTransactions(siteId, customerId, { limit: 10 });
  const loyaltyImport = { id: key.loyaltyImportId, fileName: "points.csv" };
  const taken = { type: "ADJUST", amount: -90, amountBefore: 100, amountAfter: 10, importRowNumber: 1 };
  expect(transactions).toMatchObject([
    { ...taken, description: "Undo of the import of points.csv", loyaltyImport },
    {
      type: "ADJUST",
      amount: 90,
      amountBefore: 10,
      amountAfter: 100,
      description: "Import of points.csv",
      loyaltyImport,
    },
    { type: "EARN", amount: 10 },
  ]);
  const { rows } = await pool().query("SELECT balance, earned, adjusted, redeemed FROM customer WHERE id = $1", [
    customerId,
  ]);
  expect(rows).toEqual([{ balance: 10, earned: "10", adjusted: "0", redeemed: "0" }]);
});

test("an import that was canceled, or given up, is undone as far as it came", async () => {
  const { key } = await partlyApplied(2);
  await endRunEarly(key);
  await closeImport(key, await writeErrorFile(key), "CANCELED");
  expect(await readBalances(siteId)).not.toEqual(balances);
  expect(await revertImport(key)).toMatchObject({
    status: "FAILED",
    revert: { status: "REVERTED", shortfallCount: 0 },
  });

  const second = await partlyApplied(3);
  await failRun(second.key, "The disk is full.");
  expect(await revertImport(second.key)).toMatchObject({ status: "FAILED", revert: { status: "REVERTED" } });
  // Whoever got an account keeps it.
  expect(await readBalances(siteId)).toEqual(new Map([...balances].map(([email, points]) => [email, points ?? 0])));
  for await (const violation of findViolations()) expect.fail(violation);
});

test("an undo that has failed says what it did, and goes on from there when it is asked for again", async () => {
  const { key, chunkCount } = await partlyApplied(4);
  expect(chunkCount).toBe(4);
  await closeImport(key, await writeErrorFile(key));
  value(await requestRevert(testCaller(siteId), key));
  await revertChunk(key, 0, "Undo");
  await revertChunk(key, 1, "Undo");
  await failRevert(key, "The disk of the server is full.");
  const failed = importResource(await currentImport(key));
  const done = failed.revertResult?.progress.processedRowCount;
  expect(failed).toMatchObject({
    revision: "7",
    revertResult: {
      status: "FAILED",
      errorReason: `The disk of the server is full. ${done} of 3 rows were taken back, and stay so. Undo the import again, and it goes on from there.`,
      successCount: done,
      reportFileExists: false,
      progress: { totalRowCount: 3 },
    },
  });
  await expect(revertChunk(key, 2, "Undo")).rejects.toThrow("The undo is not under way any more.");
  expect(value(await previewRevert(key))).toMatchObject({ customerCount: 3 - (done ?? 0) });

  expect(importResource(value(await requestRevert(testCaller(siteId), key)))).toMatchObject({
    revision: "8",
    revertResult: { status: "REVERTING", progress: { processedRowCount: done, totalRowCount: 3 } },
  });
  expect(await beginRevert(key)).toEqual([2, 3]);
  const ended = await runRevert(key);
  expect(ended.revert).toMatchObject({ status: "REVERTED", attempt: 2, successCount: 3, errorReason: null });
  expect((await reportOf(key)).length).toBe(5);
  expect((await readBalances(siteId)).get("a@b.co")).toBe(10);
  for await (const violation of findViolations()) expect.fail(violation);
});

test("an undo is refused with the reason where there is nothing to undo, or the import has changed", async () => {
  const parsed = await parsedImport(siteId, file);
  const key = { siteId, loyaltyImportId: parsed.id };
  expect(await requestRevert(testCaller(siteId), key)).toEqual(
    refusal("INVALID_STATUS", "This import is PARSED; only one whose run has ended can be undone.", {
      status: "PARSED",
    }),
  );
  value(await executeImport(testCaller(siteId), { loyaltyImportId: parsed.id, options: { onRowError: "FAIL_ALL" } }));
  await failRun(key, "The disk is full.");
  const nothing = "This import has failed and has changed no balance: there is nothing to undo.";
  expect(await requestRevert(testCaller(siteId), key)).toEqual(
    refusal("INVALID_STATUS", nothing, { status: "FAILED" }),
  );
  expect(await previewRevert(key)).toEqual(refusal("INVALID_STATUS", nothing, { status: "FAILED" }));

  const other = await imported();
  expect(await requestRevert(testCaller(siteId), { ...other, revision: "4" })).toEqual(
    refusal("ABORTED", "This import has changed: it is at revision 5.", { revision: "5" }),
  );
  for (const revision of ["five", 5.5, -5]) {
    expect(await requestRevert(testCaller(siteId), { ...other, revision })).toMatchObject({
      failure: { kind: "validation", violations: [{ field: "revision" }] },
    });
  }
  // A number is taken, too, as for corrections and retries.
  expect(await requestRevert(testCaller(siteId), { ...other, revision: 4 })).toMatchObject({
    failure: { code: "ABORTED" },
  });
  const asked = importResource(value(await requestRevert(testCaller(siteId), { ...other, revision: "5" })));
  expect(asked).toMatchObject({ revision: "6", revertResult: { status: "REVERTING", reportFileExists: false } });
  expect(await deleteImport(testCaller(other.siteId), other.loyaltyImportId, undefined)).toEqual(
    refusal("INVALID_STATUS", "This import is being undone. It can be deleted once that has ended.", {
      status: "IMPORTED",
      revertStatus: "REVERTING",
    }),
  );
  await runRevert(other);
  expect(await requestRevert(testCaller(siteId), other)).toEqual(
    refusal("INVALID_STATUS", expect.stringContaining("was undone already"), {
      status: "IMPORTED",
      revertStatus: "REVERTED",
    }),
  );
});

test("another site's import is not found, whatever is asked of it", async () => {
  const { loyaltyImportId } = await imported();
  const theirs = { siteId: await createTestSite(), loyaltyImportId };
  const notFound = refusal("NOT_FOUND", `There is no loyalty import ${loyaltyImportId}.`);
  expect(await requestRevert(testCaller(theirs.siteId), { loyaltyImportId })).toEqual(notFound);
  expect(await previewRevert(theirs)).toEqual(notFound);
  expect(await revertReportLink(theirs)).toEqual(notFound);
  const unknown = { siteId, loyaltyImportId: randomUUID() };
  expect(await requestRevert(testCaller(siteId), unknown)).toMatchObject({ failure: { code: "NOT_FOUND" } });
});

test("an import that has changed no balance is undone at once, without a report", async () => {
  const key = await imported("Email;Points\ng@h.co;7\n");
  const { revert } = await revertImport(key);
  expect(revert).toMatchObject({ status: "REVERTED", successCount: 0, shortfallCount: 0, reportFileKey: null });
  expect(await revertReportLink(key)).toEqual(refusal("NOT_FOUND", "This import has no report of an undo."));
});

test("a preview of the undo says what it would do, and which later imports touched the same customers", async () => {
  const key = await imported();
  const second = await imported("Email;Points\na@b.co;150\nc@d.co;60\ng@h.co;8\n");
  await imported("Email;Points\ng@h.co;9\n");
  const third = await imported("Email;Points\na@b.co;60\n");
  await revertImport(third);
  await makeSale(siteId, "a@b.co", -100);
  const before = await readBalances(siteId);
  const preview = revertPreviewResource(value(await previewRevert(key)));
  const named = { fileName: "points.csv", executedDate: expect.any(String) };
  expect(preview).toEqual({
    loyaltyImportId: key.loyaltyImportId,
    revision: "5",
    customerCount: 3,
    // a@b.co got 90 and has 50; e@f.co got 30 and has them.
    pointsTakenBack: 50 + 30,
    pointsGivenBack: 450,
    shortfallCount: 1,
    shortfallPoints: 40,
    laterImports: [
      { id: third.loyaltyImportId, ...named, customerCount: 1, revertStatus: "REVERTED" },
      { id: second.loyaltyImportId, ...named, customerCount: 2, revertStatus: undefined },
    ],
    moreLaterImportCount: 0,
  });
  expect(await readBalances(siteId)).toEqual(before);
  expect((await revertImport(key)).revert).toMatchObject({
    shortfallCount: preview.shortfallCount,
    shortfallPoints: 40n,
    pointsDifference: BigInt(preview.pointsGivenBack - preview.pointsTakenBack),
  });
});

test("of many later imports the twenty newest are named, and the others counted", async () => {
  const key = await imported("Email;Points\na@b.co;1\n");
  const later: string[] = [];
  for (let points = 2; points <= 23; points++) {
    later.unshift((await imported(`Email;Points\na@b.co;${points}\n`)).loyaltyImportId);
  }
  const { laterImports, moreLaterImportCount } = value(await previewRevert(key));
  expect(laterImports.map(({ id }) => id)).toEqual(later.slice(0, 20));
  expect(moreLaterImportCount).toBe(2);
});

test("the report stays while its undo needs it, and goes with the import", async () => {
  const key = await imported();
  const days = (count: number) => new Date(Date.now() + count * 86_400_000);
  value(await requestRevert(testCaller(siteId), key));
  for (const number of (await beginRevert(key)) ?? []) await revertChunk(key, number, "Undo");
  const path = join(env().dataDir, "files", (await writeRevertReport(key)) ?? "");
  await sweepFiles(days(1));
  expect(existsSync(path)).toBe(true);
  await runRevert(key);
  await sweepFiles(days(1));
  expect(existsSync(path)).toBe(true);
  value(await deleteImport(testCaller(key.siteId), key.loyaltyImportId, undefined));
  expect(existsSync(path)).toBe(false);
  expect(await revertReportLink(key)).toMatchObject({ failure: { code: "NOT_FOUND" } });
  for await (const violation of findViolations()) expect.fail(violation);
});
