import { beforeEach, expect, test } from "vitest";
import { pool } from "../database/pool";
import { transaction } from "../database/transaction";
import { deleteImport } from "../imports/delete-import";
import type { ImportKey } from "../imports/import-key";
import { requireRunning } from "../imports/require-running";
import { createTestSite } from "../testing/create-test-site";
import { addCustomersWithBalances, readBalances } from "../testing/customers-with-balances";
import { currentImport, executedImport, runImport, value } from "../testing/import-file";
import { makeSale } from "../testing/make-sale";
import { meeting } from "../testing/meeting";
import { runRevert } from "../testing/revert-import";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { closeRevert } from "./close-revert";
import { failRevert } from "./fail-revert";
import { requestRevert } from "./request-revert";
import { revertChunk } from "./revert-chunk";
import { writeRevertReport } from "./write-revert-report";

// Each step is delivered twice at the same time, while what it needs first is held: so the two really meet.

let siteId: string;
let key: ImportKey;

beforeEach(async () => {
  siteId = await createTestSite();
  await addCustomersWithBalances(siteId, new Map([["a@b.co", 5]]));
  key = await executedImport(siteId, "Email,Points\na@b.co,20\n");
  await runImport(key);
});

const ask = () => requestRevert(testCaller(siteId), key);

function meetingAtImport(...start: (() => Promise<unknown>)[]) {
  return meeting("SELECT FROM loyalty_import WHERE id = $1 FOR UPDATE", [key.loyaltyImportId], start);
}

test("of two requests at the same time one wins, and the other is told", async () => {
  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  const asked = async () => void answers.push(await ask());
  expect(await meetingAtImport(asked, asked)).toEqual(["done", "done"]);
  const description = "This import is being undone already.";
  const data = { status: "IMPORTED", revertStatus: "REVERTING" };
  expect(answers.filter(({ ok }) => !ok)).toEqual([
    { ok: false, failure: { kind: "application", code: "INVALID_STATUS", description, data } },
  ]);
  expect(await currentImport(key)).toMatchObject({ revision: 6n, revert: { status: "REVERTING", attempt: 1 } });
});

test("an undo that is refused does not wait for what writes for the import", async () => {
  const running = await executedImport(siteId, "Email,Points\na@b.co,30\n");
  const refused = await transaction(async (client) => {
    await requireRunning(client, running);
    return requestRevert(testCaller(siteId), { loyaltyImportId: running.loyaltyImportId });
  });
  expect(refused).toMatchObject({ failure: { code: "INVALID_STATUS", data: { status: "IMPORTING" } } });
});

test("an undo and a delete at the same time: one wins, and nothing is left of either half", async () => {
  const winners: string[] = [];
  const undo = async () => void ((await ask()).ok && winners.push("undo"));
  const remove = async () =>
    void ((await deleteImport(testCaller(key.siteId), key.loyaltyImportId, undefined)).ok && winners.push("delete"));
  expect(await meetingAtImport(undo, remove)).toEqual(["done", "done"]);
  const [winner] = winners;
  if (winner === "undo") await runRevert(key);
  expect(winners).toEqual([winner]);
  expect(await readBalances(siteId)).toEqual(new Map([["a@b.co", winner === "undo" ? 5 : 20]]));
  for await (const violation of findViolations()) expect.fail(violation);
});

test("a chunk that is taken back twice at the same time, while its customer buys something, counts once", async () => {
  value(await ask());
  const revert = () => revertChunk(key, 0, "Undo");
  const sale = () => makeSale(siteId, "a@b.co", 3);
  const customer = "SELECT FROM customer WHERE site_id = $1 FOR UPDATE";
  expect(await meeting(customer, [siteId], [revert, sale, revert])).toEqual(["done", "done", "done"]);
  expect(await readBalances(siteId)).toEqual(new Map([["a@b.co", 8]]));
  const entries = "SELECT FROM ledger_transaction WHERE reverted_import_id = $1";
  expect((await pool().query(entries, [key.loyaltyImportId])).rowCount).toBe(1);
  await closeRevert(key, await writeRevertReport(key));
  for await (const violation of findViolations()) expect.fail(violation);
});

test("of an end and a failure at the same time exactly one wins, and two ends are one", async () => {
  value(await ask());
  await revertChunk(key, 0, "Undo");
  const reportFileKey = await writeRevertReport(key);
  const close = () => closeRevert(key, reportFileKey);
  const outcomes = await meetingAtImport(close, () => failRevert(key, "The disk is full."), close);
  const { revision, revert } = await currentImport(key);
  expect(revision).toBe(7n);
  expect(revert).toMatchObject({ successCount: 1, shortfallCount: 0, pointsDifference: -15n });
  const endedOtherwise = "Error: The undo was ended by something else.";
  expect([
    ["REVERTED", null, "done", "done", "done"],
    ["FAILED", expect.stringMatching(/^The disk is full\. 1 of 1 rows/), endedOtherwise, "done", endedOtherwise],
  ]).toContainEqual([revert?.status, revert?.errorReason, ...outcomes]);
});
