import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pool } from "../database/pool";
import type { ImportKey } from "../imports/import-key";
import { importResource } from "../imports/import-resource";
import { applyChunk } from "../runs/apply-chunk";
import { applicationOf } from "../runs/apply-chunks";
import { closeImport } from "../runs/close-import";
import { endRunEarly } from "../runs/end-run-early";
import { executeImport } from "../runs/execute-import";
import { runningImport } from "../runs/running-import";
import { stageRows } from "../runs/stage-rows";
import { writeErrorFile } from "../runs/write-error-file";
import { readFile } from "../storage/local-storage";
import { createTestSite } from "../testing/create-test-site";
import { addCustomersWithBalances, readBalances } from "../testing/customers-with-balances";
import { currentImport, parsedImport, value } from "../testing/import-file";
import { type ModelRevert, modelRevert } from "../testing/import-model";
import { makeSale } from "../testing/make-sale";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { beginRevert } from "./begin-revert";
import { closeRevert } from "./close-revert";
import { requestRevert } from "./request-revert";
import { revertChunk } from "./revert-chunk";
import { writeRevertReport } from "./write-revert-report";

const emails = Array.from({ length: 10 }, (_, index) => `customer.${index}@example.com`);
const points = fc.oneof(fc.constantFrom(0, 1, 50, 999_999_999), fc.nat(5_000));

const scenario = fc.record({
  site: fc.uniqueArray(fc.record({ email: fc.constantFrom(...emails), balance: fc.option(points) }), {
    selector: ({ email }) => email,
    minLength: 1,
  }),
  rows: fc.array(fc.record({ email: fc.constantFrom(...emails), points }), { minLength: 1, maxLength: 25 }),
  options: fc.record({
    mode: fc.constantFrom("SET", "ADD"),
    duplicates: fc.constantFrom("FAIL_LATER_ROWS", "LAST_ROW_WINS", "SUM"),
  }),
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  chunkRows: fc.integer({ min: 1, max: 6 }),
  /** How many chunks are applied before the import is canceled. */
  canceledAfter: fc.option(fc.nat(3), { freq: 3 }),
  /** Points earned or redeemed after the import, by the customer at that place. */
  sales: fc.array(fc.record({ place: fc.nat(9), points: fc.integer({ min: -3_000, max: 3_000 }) }), { maxLength: 12 }),
  /** How often each chunk is delivered, at the same time. */
  deliveries: fc.integer({ min: 1, max: 3 }),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

test("whatever was imported, earned and redeemed, undoing it leaves every customer as if it had never been", async () => {
  await fc.assert(fc.asyncProperty(scenario, doAndUndo), { numRuns: 60 });
  for await (const violation of findViolations()) expect.fail(violation);
}, 120_000);

async function doAndUndo(given: Scenario): Promise<void> {
  const siteId = await createTestSite();
  const before = new Map(given.site.map(({ email, balance }) => [email, balance]));
  await addCustomersWithBalances(siteId, before);
  const key = await runImport(siteId, given);
  const made = await readLedger(key, "loyalty_import_id");
  if ((await currentImport(key)).status === "FAILED" && !(await hasAppliedChunk(key))) {
    expect(await requestRevert(testCaller(siteId), key)).toMatchObject({
      ok: false,
      failure: { code: "INVALID_STATUS" },
    });
    return;
  }
  const sold = await sell(siteId, given);
  const expected = modelRevert(await readBalances(siteId), given.rows, made);

  const reverted = await revert(key, given);
  expect(await readBalances(siteId)).toEqual(expected.balances);
  expect(await readLedger(key, "reverted_import_id")).toEqual(expected.ledger);
  const short = new Set([...expected.shortfalls.keys()].map((rowNumber) => given.rows[rowNumber - 1]?.email));
  for (const [email, balance] of expected.balances) {
    if (!short.has(email)) expect(balance ?? 0).toBe((before.get(email) ?? 0) + (sold.get(email) ?? 0));
  }
  expect(importResource(reverted).revertResult).toMatchObject({
    status: "REVERTED",
    successCount: made.size - expected.shortfalls.size,
    shortfallCount: expected.shortfalls.size,
    shortfallPoints: sum(expected.shortfalls.values()),
    pointsDifference: sum([...expected.ledger.values()].map((entry) => entry.after - entry.before)),
    reportFileExists: made.size > 0,
    progress: { processedRowCount: made.size, totalRowCount: made.size },
  });
  expect(await readReport(reverted.revert?.reportFileKey, given)).toEqual(reportOf(expected, given, made));
}

/** What the durable function does, with smaller chunks, perhaps canceled after some of them. */
async function runImport(siteId: string, given: Scenario): Promise<ImportKey> {
  const lines = [["Email", "Points"], ...given.rows.map(({ email, points }) => [email, `${points}`])];
  const { id } = await parsedImport(siteId, `${lines.map((cells) => cells.join(given.delimiter)).join("\n")}\n`);
  const key = { siteId, loyaltyImportId: id };
  const headerMappings = [
    { columnName: "EMAIL", columnIndex: 0 },
    { columnName: "POINTS", columnIndex: 1 },
  ];
  const decided = { headerMappingInfo: { headerMappings }, options: given.options };
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id, ...decided }));
  const chunkCount = await stageRows(key, given.chunkRows);
  const application = applicationOf(await runningImport(key));
  const applied = Math.min(given.canceledAfter ?? chunkCount, chunkCount);
  for (let number = 0; number < applied; number++) await applyChunk(key, number, application);
  if (given.canceledAfter !== null) await endRunEarly(key);
  await closeImport(key, await writeErrorFile(key), given.canceledAfter === null ? "DONE" : "CANCELED");
  return key;
}

/** @returns what that changed, by email */
async function sell(siteId: string, { site, sales }: Scenario): Promise<Map<string, number>> {
  const sold = new Map<string, number>();
  for (const { place, points } of sales) {
    const email = site[place % site.length]?.email ?? "";
    sold.set(email, (sold.get(email) ?? 0) + (await makeSale(siteId, email, points)));
  }
  return sold;
}

/** All chunks at the same time, some of them several times. */
async function revert(key: ImportKey, { deliveries }: Scenario) {
  value(await requestRevert(testCaller(key.siteId), key));
  const numbers = (await beginRevert(key)) ?? [];
  const delivered = Array.from({ length: deliveries }, () => numbers).flat();
  await Promise.all(delivered.map((number) => revertChunk(key, number, "Undo")));
  await closeRevert(key, await writeRevertReport(key));
  return currentImport(key);
}

async function hasAppliedChunk({ siteId, loyaltyImportId }: ImportKey): Promise<boolean> {
  const sql = "SELECT FROM import_chunk WHERE site_id = $1 AND loyalty_import_id = $2 AND applied_date IS NOT NULL";
  return (await pool().query(sql, [siteId, loyaltyImportId])).rowCount !== 0;
}

async function readLedger({ siteId, loyaltyImportId }: ImportKey, by: "loyalty_import_id" | "reverted_import_id") {
  const { rows } = await pool().query<{ row: number; before: number; after: number }>(
    `SELECT import_row_number AS row, amount_before AS before, amount_after AS after
       FROM ledger_transaction WHERE site_id = $1 AND ${by} = $2`,
    [siteId, loyaltyImportId],
  );
  return new Map(rows.map(({ row, before, after }) => [row, { before, after }]));
}

const header = ["Row", "Email", "Points taken back", "Balance before", "Balance after", "Shortfall"];

async function readReport(key: string | null | undefined, { delimiter }: Scenario): Promise<string[][]> {
  if (!key) return [];
  const file = await readFile(key);
  return parse(Buffer.concat((await file?.toArray()) ?? []), { bom: true, delimiter });
}

function reportOf(expected: ModelRevert, { rows }: Scenario, made: ModelRevert["ledger"]): string[][] {
  const rowNumbers = [...made.keys()].sort((one, other) => one - other);
  const lines = rowNumbers.map((rowNumber) => {
    const email = rows[rowNumber - 1]?.email ?? "";
    const bound = expected.balances.get(email) ?? 0;
    const { before, after } = expected.ledger.get(rowNumber) ?? { before: bound, after: bound };
    const shortfall = expected.shortfalls.get(rowNumber) ?? 0;
    return [rowNumber, email, before - after, before, after, shortfall].map(String);
  });
  return lines.length === 0 ? [] : [header, ...lines];
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, each) => total + each, 0);
}
