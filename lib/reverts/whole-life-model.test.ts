import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { pool } from "../database/pool";
import type { ImportKey } from "../imports/import-key";
import { previewImport } from "../previews/preview-import";
import { cancelImport } from "../run-control/cancel-import";
import { pauseImport } from "../run-control/pause-import";
import { resumeImport } from "../run-control/resume-import";
import { executeImport } from "../runs/execute-import";
import { failedRowsPage } from "../runs/failed-rows";
import { controlledRun } from "../testing/controlled-run";
import { createTestSite } from "../testing/create-test-site";
import { addCustomersWithBalances, readBalances } from "../testing/customers-with-balances";
import { currentImport, parsedImport, value } from "../testing/import-file";
import type { ModelRow } from "../testing/import-model";
import { LifeModel } from "../testing/life-model";
import { makeSale } from "../testing/make-sale";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { warningCode } from "../warnings/warning";
import { beginRevert } from "./begin-revert";
import { closeRevert } from "./close-revert";
import { requestRevert } from "./request-revert";
import { revertChunk } from "./revert-chunk";
import { writeRevertReport } from "./write-revert-report";

// A preview stages its rows by this plan, too; small chunks are many moments.
const plan = vi.hoisted(() => ({ chunkRows: 1 }));
vi.mock("../staging/plan-chunks", () => ({ planChunkRows: () => plan.chunkRows }));

const emails = Array.from({ length: 8 }, (_, index) => `customer.${index}@example.com`);
const points = fc.oneof(fc.constantFrom(0, 1, 50, 999_999_999), fc.nat(5_000));
const sale = fc.record({ email: fc.constantFrom(...emails), points: fc.integer({ min: -4_000, max: 4_000 }) });
/** What happens between two steps of the engine. */
const moment = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: sale },
    { weight: 1, arbitrary: fc.constant("pause" as const) },
    { weight: 1, arbitrary: fc.constant("cancel" as const) },
  ),
  { maxLength: 2 },
);
const sales = fc.array(sale, { maxLength: 3 });

const scenario = fc.record({
  balances: fc.array(fc.option(points), { minLength: emails.length, maxLength: emails.length }),
  rows: fc.array(fc.record({ email: fc.constantFrom(...emails, "", "nobody@example.com"), points }), {
    minLength: 1,
    maxLength: 16,
  }),
  options: fc.record({
    mode: fc.constantFrom("SET", "ADD"),
    duplicates: fc.constantFrom("FAIL_LATER_ROWS", "LAST_ROW_WINS", "SUM"),
    onRowError: fc.constantFrom("CONTINUE", "FAIL_ALL"),
  }),
  reason: fc.option(fc.constantFrom("Moved from “Old & Co”", "x"), { nil: undefined }),
  /** Looked at before it is made; then a balance that has moved since may fail its row. */
  previewed: fc.option(fc.record({ ifBalanceChanged: fc.constantFrom("WRITE", "FAIL_ROW"), salesSince: sales })),
  chunkRows: fc.integer({ min: 1, max: 4 }),
  duringRun: fc.array(moment, { maxLength: 8 }),
  before: sales,
  afterRun: sales,
  duringUndo: fc.array(sales, { maxLength: 5 }),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

const seen = { undone: 0, refused: 0, spent: 0, canceled: 0, failed: 0 };

test("do, undo: as if never done, whatever the options, whenever it is stopped and whatever is sold in between", async () => {
  await fc.assert(fc.asyncProperty(scenario, liveThrough), { numRuns: 40 });
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0);
  for await (const violation of findViolations()) expect.fail(violation);
}, 300_000);

async function liveThrough(given: Scenario): Promise<void> {
  plan.chunkRows = given.chunkRows;
  const siteId = await createTestSite();
  const atFirst = new Map(emails.map((email, index) => [email, given.balances[index] ?? null]));
  await addCustomersWithBalances(siteId, atFirst);
  const ifBalanceChanged = given.previewed?.ifBalanceChanged ?? "WRITE";
  const model = new LifeModel(atFirst, { ...given.options, ifBalanceChanged });
  const shop: Shop = { siteId, model };
  await sell(shop, given.before);

  const key = await execute(shop, given);
  const canceled = await run(shop, key, given);
  await expectRunAsInModel(key, model, given, canceled);
  await sell(shop, given.afterRun);
  await undo(shop, key, given);

  expect(await readBalances(siteId)).toEqual(model.balances);
  for (const [email, balance] of model.balances) {
    const asIfNeverDone = (atFirst.get(email) ?? 0) + (model.sold.get(email) ?? 0);
    if (!model.missing.has(email)) expect([email, balance ?? 0]).toEqual([email, asIfNeverDone]);
  }
}

type Shop = { siteId: string; model: LifeModel };

async function sell({ siteId, model }: Shop, sales: Scenario["before"]): Promise<void> {
  for (const { email, points } of sales) expect(await makeSale(siteId, email, points)).toBe(model.sell(email, points));
}

async function execute(shop: Shop, { rows, options, reason, previewed }: Scenario): Promise<ImportKey> {
  const { siteId, model } = shop;
  // A row is never blank.
  const lines = rows.map(({ email, points }) => `${email},${points},x`);
  const { id } = await parsedImport(siteId, `Email,Points,Other\n${lines.join("\n")}\n`);
  const headerMappings = [
    { columnName: "EMAIL", columnIndex: 0 },
    { columnName: "POINTS", columnIndex: 1 },
  ];
  const decided = { loyaltyImportId: id, headerMappingInfo: { headerMappings }, options: { ...options, reason } };
  model.stage(rows.map(meaning));
  if (previewed) {
    const { previewToken } = value(await previewImport(testCaller(siteId), decided));
    await sell(shop, previewed.salesSince);
    const { ifBalanceChanged } = previewed;
    const committed = {
      loyaltyImportId: id,
      previewToken,
      ifBalanceChanged,
      acknowledgedWarnings: warningCode.options,
    };
    value(await executeImport(testCaller(siteId), committed));
  } else value(await executeImport(testCaller(siteId), decided));
  return { siteId, loyaltyImportId: id };
}

function meaning({ email, points }: Scenario["rows"][number]): ModelRow {
  return email === "" ? { error: "EMAIL_MISSING" } : { email, points };
}

/** Runs it to its end, however often it is paused, and the model beside it. @returns whether it was canceled */
async function run(shop: Shop, key: ImportKey, { options, duringRun }: Scenario): Promise<boolean> {
  const { model } = shop;
  const moments = duringRun.values();
  const asked = { loyaltyImportId: key.loyaltyImportId };
  const caller = testCaller(key.siteId);
  const allOrNothing = options.onRowError === "FAIL_ALL";
  const followed = new Set<number>();
  let canceled = false;
  const between = async () => {
    if (!allOrNothing) {
      for (const { number, customers } of await appliedChunks(key)) {
        if (!followed.has(number)) model.apply(customers);
        followed.add(number);
      }
    }
    let paused = false;
    for (const event of moments.next().value ?? []) {
      if (event === "pause") paused = (await pauseImport(caller, asked)).ok || paused;
      else if (event === "cancel") canceled = (await cancelImport(caller, asked)).ok || canceled;
      else await sell(shop, [event]);
    }
    // The engine tries all rows at once now, unless it is told not to; it never tries again.
    if (allOrNothing && followed.size === 0 && !paused && !canceled) {
      model.applyAllOrNothing();
      followed.add(0);
    }
  };
  for (let tries = 0; (await currentImport(key)).status === "IMPORTING"; tries++) {
    expect(tries).toBeLessThan(50);
    await controlledRun(key, between);
    await resumeImport(caller, asked);
  }
  model.endEarly();
  return canceled;
}

async function appliedChunks({
  siteId,
  loyaltyImportId,
}: ImportKey): Promise<{ number: number; customers: string[] }[]> {
  const { rows } = await pool().query<{ number: number; customers: string[] }>(
    `SELECT number, array_agg(email) AS customers
       FROM import_chunk CROSS JOIN unnest(customer_ids) AS listed (customer_id) JOIN customer ON customer.id = customer_id
      WHERE import_chunk.site_id = $1 AND loyalty_import_id = $2 AND applied_date IS NOT NULL
      GROUP BY number ORDER BY number`,
    [siteId, loyaltyImportId],
  );
  return rows;
}

async function expectRunAsInModel(
  key: ImportKey,
  model: LifeModel,
  { rows, options, reason }: Scenario,
  canceled: boolean,
): Promise<void> {
  const failures = await failedRowsPage(key, 0, 1_000);
  expect(new Map(failures.map(({ rowNumber, errorCode }) => [rowNumber, errorCode]))).toEqual(model.errors);
  expect(await readBalances(key.siteId)).toEqual(model.balances);
  const codes = [...model.errors.values()];
  const refused = options.onRowError === "FAIL_ALL" && codes.length > 0;
  const changed = [...model.made.values()].filter((difference) => difference !== 0).length;
  const runErrorCode = canceled ? "CANCELED" : refused ? "ROWS_FAILED" : null;
  expect(await currentImport(key)).toMatchObject({
    status: runErrorCode ? "FAILED" : "IMPORTED",
    runErrorCode,
    successCount: rows.length - codes.length,
    failureCount: codes.length,
    unchangedCount: rows.length - codes.length - changed,
    mergedCount: rows.length - codes.length - model.made.size,
    notProcessedCount: runErrorCode && codes.filter((code) => code === "NOT_PROCESSED").length,
  });
  const said = await pool().query<{ description: string }>(
    "SELECT DISTINCT description FROM ledger_transaction WHERE loyalty_import_id = $1",
    [key.loyaltyImportId],
  );
  expect(said.rows).toEqual(changed > 0 ? [{ description: reason ?? "Import of points.csv" }] : []);
  if (canceled) seen.canceled++;
  if (codes.includes("BALANCE_CHANGED")) seen.failed++;
}

async function undo(shop: Shop, key: ImportKey, { duringUndo }: Scenario): Promise<void> {
  const { model, siteId } = shop;
  const requested = await requestRevert(testCaller(siteId), { loyaltyImportId: key.loyaltyImportId });
  const chunks = await appliedChunks(key);
  if ((await currentImport(key)).status === "FAILED" && chunks.length === 0) {
    expect(requested).toMatchObject({ ok: false, failure: { code: "INVALID_STATUS" } });
    seen.refused++;
    return;
  }
  const moments = duringUndo.values();
  for (const number of (await beginRevert(key)) ?? []) {
    await sell(shop, moments.next().value ?? []);
    await revertChunk(key, number, "Undo");
    model.revert(chunks.find((chunk) => chunk.number === number)?.customers ?? []);
  }
  await closeRevert(key, await writeRevertReport(key));
  const changed = [...model.made.values()].filter((difference) => difference !== 0).length;
  expect((await currentImport(key)).revert).toMatchObject({
    status: "REVERTED",
    successCount: changed - model.missing.size,
    shortfallCount: model.missing.size,
    shortfallPoints: BigInt([...model.missing.values()].reduce((sum, each) => sum + each, 0)),
  });
  seen.undone++;
  if (model.missing.size > 0) seen.spent++;
}
