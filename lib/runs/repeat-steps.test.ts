import { beforeEach, expect, test } from "vitest";
import { addCustomers } from "../customers/add-customers";
import { pool } from "../database/pool";
import { createImport } from "../imports/create-import";
import { failParse } from "../imports/fail-parse";
import type { ImportKey } from "../imports/import-key";
import { parseImport } from "../imports/parse-import";
import { createTestSite } from "../testing/create-test-site";
import { currentImport, executedImport, setBalances, uploadFile, value } from "../testing/import-file";
import { meeting } from "../testing/meeting";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { applyChunk } from "./apply-chunk";
import { closeImport } from "./close-import";
import { failRun } from "./fail-run";
import { stageRows } from "./stage-rows";
import { writeErrorFile } from "./write-error-file";

// Each step is delivered twice at the same time, while what it needs first is held: so the two really meet.

const file = "Email,Points\na@b.co,10\nx@b.co,5\n";

let siteId: string;

beforeEach(async () => {
  siteId = await createTestSite();
  value(await addCustomers(siteId, { customers: [{ email: "a@b.co" }] }));
});

function meetingAtImport({ loyaltyImportId }: ImportKey, ...start: (() => Promise<unknown>)[]) {
  return meeting("SELECT FROM loyalty_import WHERE id = $1 FOR UPDATE", [loyaltyImportId], start);
}

async function createdImport(): Promise<ImportKey> {
  const fileUrl = await uploadFile(siteId, file);
  const { id } = value(await createImport(testCaller(siteId), { fileUrl }, "http://localhost"));
  return { siteId, loyaltyImportId: id };
}

async function appliedImport(): Promise<ImportKey> {
  const key = await executedImport(siteId, file);
  await stageRows(key);
  await applyChunk(key, 0, setBalances);
  return key;
}

async function count(table: string, { loyaltyImportId }: ImportKey): Promise<number> {
  return (await pool().query(`SELECT FROM ${table} WHERE loyalty_import_id = $1`, [loyaltyImportId])).rowCount ?? 0;
}

test("a file that is parsed twice at the same time is parsed once", async () => {
  const key = await createdImport();
  const parse = () => parseImport(key);
  expect(await meetingAtImport(key, parse, parse)).toEqual(["done", "done"]);
  expect(await currentImport(key)).toMatchObject({ status: "PARSED", revision: 3n, parsedRowCount: 2 });
});

test("rows that are staged twice at the same time are there once", async () => {
  const key = await executedImport(siteId, file);
  const stage = () => stageRows(key);
  expect(await meetingAtImport(key, stage, stage)).toEqual(["done", "done"]);
  expect(await count("failed_row", key)).toBe(1);
  expect(await count("import_chunk", key)).toBe(1);
});

test("a chunk that is applied twice at the same time counts once", async () => {
  const key = await executedImport(siteId, file);
  await stageRows(key);
  const apply = () => applyChunk(key, 0, setBalances);
  const customer = "SELECT FROM customer WHERE site_id = $1 FOR UPDATE";
  // One waits for the customer, the other for the chunk, and then finds that it is applied.
  expect(await meeting(customer, [siteId], [apply, apply])).toEqual(["done", "done"]);
  expect(await count("ledger_transaction", key)).toBe(1);
  await closeImport(key, await writeErrorFile(key));
  for await (const violation of findViolations()) expect.fail(violation);
});

test("an error file that is written twice at the same time is whole, and the import closes once", async () => {
  const key = await appliedImport();
  const [errorFileKey, again] = await Promise.all([writeErrorFile(key), writeErrorFile(key)]);
  expect(again).toBe(errorFileKey);
  const close = () => closeImport(key, errorFileKey ?? null);
  expect(await meetingAtImport(key, close, close)).toEqual(["done", "done"]);
  expect(await currentImport(key)).toMatchObject({
    status: "IMPORTED",
    revision: 5n,
    successCount: 1,
    failureCount: 1,
  });
  for await (const violation of findViolations()) expect.fail(violation);
});

test("of a close and a failure at the same time exactly one wins, whichever comes first", async () => {
  for (const closeFirst of [true, false]) {
    const key = await appliedImport();
    const errorFileKey = await writeErrorFile(key);
    const close = () => closeImport(key, errorFileKey);
    const fail = () => failRun(key, "The disk is full.");
    const outcomes = await meetingAtImport(key, ...(closeFirst ? [close, fail] : [fail, close]));
    const ended = await currentImport(key);
    expect(ended).toMatchObject({ revision: 5n, successCount: 1, failureCount: 1 });
    const closed = { outcome: "done", status: "IMPORTED", runErrorReason: null };
    const failed = { outcome: "Error: The import was ended by something else.", status: "FAILED" };
    const { status, runErrorReason } = ended;
    expect([closed, { ...failed, runErrorReason: expect.stringMatching(/^The disk is full\./) }]).toContainEqual({
      outcome: outcomes[closeFirst ? 0 : 1],
      status,
      runErrorReason,
    });
  }
});

test("of a parse and its failure at the same time exactly one wins", async () => {
  const key = await createdImport();
  await meetingAtImport(
    key,
    () => parseImport(key),
    () => failParse(key, "The disk is full."),
  );
  const { status, revision, parsedRowCount, parseErrorReason } = await currentImport(key);
  expect([
    { status: "PARSED", revision: 3n, parsedRowCount: 2, parseErrorReason: null },
    { status: "FAILED", revision: 2n, parsedRowCount: null, parseErrorReason: "INTERNAL" },
    { status: "FAILED", revision: 3n, parsedRowCount: null, parseErrorReason: "INTERNAL" },
  ]).toContainEqual({ status, revision, parsedRowCount, parseErrorReason });
});
