import fc from "fast-check";
import { expect, test } from "vitest";
import { pool } from "../database/pool";
import type { ImportKey } from "../imports/import-key";
import type { Ran } from "../runs/carry-out-run";
import { executeImport } from "../runs/execute-import";
import { failedRowsPage } from "../runs/failed-rows";
import { stageRows } from "../runs/stage-rows";
import { controlledRun } from "../testing/controlled-run";
import { createTestSite } from "../testing/create-test-site";
import { addCustomersWithBalances, readBalances } from "../testing/customers-with-balances";
import { currentImport, parsedImport, value } from "../testing/import-file";
import { type ModelRow, modelImport } from "../testing/import-model";
import { leaveOutRows } from "../testing/leave-out-rows";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { cancelImport } from "./cancel-import";
import { pauseImport } from "./pause-import";
import { resumeImport } from "./resume-import";

const email = (index: number) => `customer.${index}@example.com`;

const scenario = fc.record({
  balances: fc.array(fc.option(fc.constantFrom(0, 1, 50, 777)), { minLength: 1, maxLength: 12 }),
  /** Customers by number, some of them strangers, some of them twice. */
  rows: fc.array(fc.record({ customer: fc.nat(14), points: fc.constantFrom(0, 1, 50, 777, 4_000) }), {
    minLength: 1,
    maxLength: 25,
  }),
  chunkRows: fc.integer({ min: 1, max: 6 }),
  stagedFirst: fc.boolean(),
  /** What somebody asks for before each chunk and before the close, at the same time; nothing is the usual case. */
  requests: fc.array(fc.array(fc.constantFrom("cancel", "pause", "resume", "run"), { maxLength: 3 }), {
    maxLength: 12,
  }),
});

const headerMappings = [
  { columnName: "EMAIL", columnIndex: 0 },
  { columnName: "POINTS", columnIndex: 1 },
];

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

test("whenever it is paused, resumed or canceled: what was written is what the model says, and the rest is named", async () => {
  await fc.assert(fc.asyncProperty(scenario, compareWithModel), { numRuns: 25 });
  for await (const violation of findViolations()) expect.fail(violation);
}, 240_000);

async function compareWithModel(given: Scenario): Promise<void> {
  const siteId = await createTestSite();
  await addCustomersWithBalances(siteId, new Map(given.balances.map((balance, index) => [email(index), balance])));
  const lines = given.rows.map(({ customer, points }) => `${email(customer)},${points}`);
  const { id } = await parsedImport(siteId, `Email,Points\n${lines.join("\n")}\n`);
  const key = { siteId, loyaltyImportId: id };
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id, headerMappingInfo: { headerMappings } }));
  if (given.stagedFirst) await stageRows(key, given.chunkRows);
  const canceled = await carryOut(key, given.requests);

  const ended = await currentImport(key);
  const customers = new Map(given.balances.map((balance, index) => [email(index), balance]));
  const failures = await failedRowsPage(key, 0, 1_000);
  const skipped = failures.flatMap((row) => (row.errorCode === "NOT_PROCESSED" ? [row.rowNumber] : []));
  const rows = given.rows.map(meaning);
  const expected = leaveOutRows(modelImport(customers, rows), customers, rows, skipped);
  expect(new Map(failures.map(({ rowNumber, errorCode }) => [rowNumber, errorCode]))).toEqual(expected.errors);
  expect(await readBalances(siteId)).toEqual(expected.balances);
  expect(await readLedger(key)).toEqual(expected.ledger);
  expect(ended).toMatchObject({
    status: canceled ? "FAILED" : "IMPORTED",
    runErrorCode: canceled ? "CANCELED" : null,
    notProcessedCount: canceled ? skipped.length : null,
    successCount: given.rows.length - expected.errors.size,
    failureCount: expected.errors.size,
  });
}

/** Runs it to its end, however often it pauses. @returns whether a cancel was accepted */
async function carryOut(key: ImportKey, requests: Scenario["requests"]): Promise<boolean> {
  const waiting = requests.values();
  const input = { loyaltyImportId: key.loyaltyImportId };
  let canceled = false;
  const beside: Promise<Ran>[] = [];
  const work = {
    cancel: async () => {
      const answer = await cancelImport(testCaller(key.siteId), input);
      canceled ||= answer.ok;
    },
    pause: () => pauseImport(testCaller(key.siteId), input),
    resume: () => resumeImport(testCaller(key.siteId), input),
    // A second delivery of the run, which goes on beside the first.
    run: async () => void beside.push(controlledRun(key).catch(() => "NOTHING")),
  };
  const between = async () => {
    await Promise.all((waiting.next().value ?? []).map((request) => work[request]()));
  };
  for (let tries = 0; (await currentImport(key)).status === "IMPORTING"; tries++) {
    expect(tries).toBeLessThan(100);
    // Of two deliveries, one may find that the other has ended the import.
    await controlledRun(key, between).catch(() => {});
    await Promise.all(beside.splice(0));
    await resumeImport(testCaller(key.siteId), input);
  }
  return canceled;
}

function meaning({ customer, points }: Scenario["rows"][number]): ModelRow {
  return { email: email(customer), points };
}

async function readLedger({ siteId, loyaltyImportId }: ImportKey) {
  const { rows } = await pool().query<{ row: number; before: number; after: number }>(
    `SELECT import_row_number AS row, amount_before AS before, amount_after AS after
       FROM ledger_transaction WHERE site_id = $1 AND loyalty_import_id = $2`,
    [siteId, loyaltyImportId],
  );
  return new Map(rows.map(({ row, before, after }) => [row, { before, after }]));
}
