import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { beforeEach, expect, test } from "vitest";
import { correctRow } from "../corrections/correct-row";
import { addCustomers } from "../customers/add-customers";
import { pool, prisma } from "../database/pool";
import { retryImport } from "../follow-ups/retry-import";
import { answerClaim } from "../idempotency/end-claim";
import { deleteImport } from "../imports/delete-import";
import { parseImport } from "../imports/parse-import";
import { requestRevert } from "../reverts/request-revert";
import { pauseImport } from "../run-control/pause-import";
import { resumeImport } from "../run-control/resume-import";
import { executeImport } from "../runs/execute-import";
import { deleteFile, putFile, readFile } from "../storage/local-storage";
import { claimTestKey } from "../testing/claim-test-key";
import { createTestSite } from "../testing/create-test-site";
import { executedImport, parsedImport, runImport, value } from "../testing/import-file";
import { revertImport } from "../testing/revert-import";
import { testCaller } from "../testing/test-caller";
import { createUploadLink } from "../uploads/upload-link";
import { findViolations } from "./find-violations";

const file = "Email,Points\na@b.co,10\nx@b.co,5\n";
const dayMilliseconds = 86_400_000;

let siteId: string;
let customerId: string;
let importId: string;
let known: string[];

beforeEach(async () => {
  siteId = await createTestSite();
  const { customers } = value(await addCustomers(siteId, { customers: [{ email: "a@b.co" }] }));
  customerId = customers[0]?.id ?? "";
  importId = (await runImport(await executedImport(siteId, file))).id;
  known = await violations();
});

async function violations(now = new Date()): Promise<string[]> {
  const found: string[] = [];
  for await (const violation of findViolations(now)) found.push(violation);
  return found;
}

/** What is found now and was not before the test began. */
async function newViolations(): Promise<string[]> {
  return (await violations()).filter((violation) => !known.includes(violation));
}

async function change(sql: string, ...values: unknown[]): Promise<void> {
  expect((await pool().query(sql, values)).rowCount).toBeGreaterThan(0);
}

function importRecord() {
  return prisma().loyaltyImport.findUniqueOrThrow({ where: { siteId_id: { siteId, id: importId } } });
}

async function storageKey(): Promise<string> {
  const { uploadId: id } = await importRecord();
  return (await prisma().upload.findUniqueOrThrow({ where: { siteId_id: { siteId, id } } })).storageKey ?? "";
}

async function ledgerId(): Promise<string> {
  return (await prisma().ledgerTransaction.findFirstOrThrow({ where: { siteId } })).id;
}

async function* bytes() {
  yield Buffer.from("left behind");
}

test("imports that are done, deleted or wait for a person are in order", async () => {
  await parsedImport(siteId, file);
  const done = await runImport(await executedImport(siteId, "Email,Points\na@b.co,25\n"));
  value(await deleteImport(testCaller(siteId), done.id, undefined));
  expect(await newViolations()).toEqual([]);
});

test("a balance that its ledger does not sum to", async () => {
  await change("UPDATE customer SET balance = 11, adjusted = 11 WHERE id = $1", customerId);
  expect(await newViolations()).toEqual([
    `Customer ${customerId} of site ${siteId} has a balance of 11, but a ledger that sums to 10.`,
  ]);
});

test("entries of a ledger that do not connect", async () => {
  await change("UPDATE customer SET balance = 30, earned = 20 WHERE id = $1", customerId);
  const id = "ffffffff-ffff-7fff-bfff-ffffffffffff";
  await change(
    `INSERT INTO ledger_transaction (site_id, id, customer_id, type, amount, amount_before, amount_after, description)
     VALUES ($1, $2, $3, 'EARN', 20, 15, 35, 'Order')`,
    siteId,
    id,
    customerId,
  );
  expect(await newViolations()).toEqual([
    `Ledger entry ${id} of site ${siteId} begins at 15 points, but the one before it of that customer ended at 10.`,
  ]);
});

test("a ledger entry that is not what its row asked for", async () => {
  const named = [
    `Ledger entry ${await ledgerId()} of site ${siteId} is not what row 1 of the import ${importId} asked for.`,
  ];
  await change("UPDATE import_chunk SET points = '{9}' WHERE loyalty_import_id = $1", importId);
  expect(await newViolations()).toEqual(named);
  await change("UPDATE import_chunk SET points = '{10}', changes = '{9}' WHERE loyalty_import_id = $1", importId);
  expect(await newViolations()).toEqual(named);
  await change(
    "UPDATE import_chunk SET changes = '{10}', customer_ids = ARRAY[$2::uuid] WHERE loyalty_import_id = $1",
    importId,
    randomUUID(),
  );
  expect(await newViolations()).toEqual(named);
});

test("an import whose ledger entries are not what it counts", async () => {
  const { customers } = value(await addCustomers(siteId, { customers: [{ email: "c@d.co" }] }));
  await change(
    `INSERT INTO ledger_transaction
            (site_id, customer_id, type, amount, amount_before, amount_after, description, loyalty_import_id, import_row_number)
     VALUES ($1, $2, 'ADJUST', 5, 0, 5, 'Import', $3, 2)`,
    siteId,
    customers[0]?.id,
    importId,
  );
  const found = await newViolations();
  expect(found).toContain(
    `Import ${importId} of site ${siteId} changed 1 balances by 10 points, but has 2 ledger entries that sum to 15.`,
  );
});

test("a ledger entry of an import that is not the site's", async () => {
  const stray = randomUUID();
  await change("UPDATE ledger_transaction SET loyalty_import_id = $2 WHERE site_id = $1", siteId, stray);
  expect(await newViolations()).toContain(
    `Ledger entry ${await ledgerId()} of site ${siteId} names the import ${stray}, which that site does not have.`,
  );
});

test("chunks that count something else than the import", async () => {
  await change("UPDATE loyalty_import SET success_count = 0, failure_count = 2 WHERE id = $1", importId);
  expect(await newViolations()).toEqual([
    `Import ${importId} of site ${siteId} counts 0 successes, but its chunks count 1.`,
    `Import ${importId} of site ${siteId} counts 2 failures, but has 1 failed rows.`,
    `Import ${importId} of site ${siteId} changed 0 balances by 10 points, but has 1 ledger entries that sum to 10.`,
  ]);
});

test("a chunk that an import which is done has left out", async () => {
  await change(
    `UPDATE import_chunk SET applied_date = NULL, success_count = NULL, failure_count = NULL, unchanged_count = NULL, moved_count = NULL,
            points_difference = NULL
      WHERE loyalty_import_id = $1`,
    importId,
  );
  expect(await newViolations()).toEqual([
    `Import ${importId} of site ${siteId} is done, but its chunk 0 is not applied.`,
    `Import ${importId} of site ${siteId} counts 1 successes, but its chunks count 0.`,
  ]);
});

test("an import that counts other rows together than its chunks hold", async () => {
  await change(
    "UPDATE loyalty_import SET merged_count = 1, unchanged_count = 1, success_count = 2, failure_count = 0 WHERE id = $1",
    importId,
  );
  expect(await newViolations()).toContain(
    `Import ${importId} of site ${siteId} counts 1 rows together with others, but its chunks hold 0.`,
  );
});

test("rows that are missing, twice there, or numbered wrongly", async () => {
  const stored = (counts: string) => `Import ${importId} of site ${siteId} has a file of 2 rows, but ${counts}.`;
  await change("UPDATE failed_row SET row_number = 1 WHERE loyalty_import_id = $1", importId);
  expect(await newViolations()).toEqual([stored("2 rows are stored, 1 of them different, numbered up to 1")]);
  await change("UPDATE failed_row SET row_number = 3 WHERE loyalty_import_id = $1", importId);
  expect(await newViolations()).toEqual([stored("2 rows are stored, 2 of them different, numbered up to 3")]);
  await change("DELETE FROM failed_row WHERE loyalty_import_id = $1", importId);
  expect(await newViolations()).toEqual([
    `Import ${importId} of site ${siteId} counts 1 failures, but has 0 failed rows.`,
    stored("1 rows are stored, 1 of them different, numbered up to 1"),
  ]);
});

/** The row of the import that failed, imported by a corrected file; and a retry of it, which came too late. */
async function retriedTwice(): Promise<{ uploaded: string; retried: string }> {
  value(await addCustomers(siteId, { customers: [{ email: "c@d.co" }] }));
  const caller = testCaller(siteId);
  value(await correctRow(caller, { loyaltyImportId: importId, rowNumber: 2 }, { email: "c@d.co" }));
  const retry = { siteId, loyaltyImportId: value(await retryImport(caller, { loyaltyImportId: importId })).id };
  await parseImport(retry);
  const errorFile = await readFile((await importRecord()).errorFileKey ?? "");
  const content = errorFile ? await text(errorFile) : "";
  const uploaded = await executedImport(siteId, content.replaceAll("x@b.co", "c@d.co"));
  expect(await runImport(uploaded)).toMatchObject({ followsImportId: importId, successCount: 1 });
  value(await executeImport(caller, { loyaltyImportId: retry.loyaltyImportId }));
  expect(await runImport(retry)).toMatchObject({ successCount: 0 });
  expect(await newViolations()).toEqual([]);
  return { uploaded: uploaded.loyaltyImportId, retried: retry.loyaltyImportId };
}

test("a row that two imports have run again", async () => {
  const { retried } = await retriedTwice();
  await change("DELETE FROM failed_row WHERE loyalty_import_id = $1", retried);
  expect(await newViolations()).toContain(
    `Row 2 of the import ${importId} of site ${siteId} was imported by 2 imports that follow it.`,
  );
});

test("a row that an import has counted, and one that follows it once more", async () => {
  const { uploaded } = await retriedTwice();
  await change("UPDATE retried_rows SET row_numbers = $2 WHERE loyalty_import_id = $1", uploaded, [1]);
  expect(await newViolations()).toEqual([
    `Row 1 of the import ${importId} of site ${siteId} was imported by it, and again by the import ${uploaded} that follows it.`,
  ]);
  // Undone, it has not counted the row any more.
  await revertImport({ siteId, loyaltyImportId: importId });
  expect(await newViolations()).toEqual([]);
});

test("rows that are run again and of which it is not known which they are", async () => {
  const { uploaded, retried } = await retriedTwice();
  const places = "UPDATE retried_rows SET row_numbers = $2 WHERE loyalty_import_id = $1";
  await change(places, uploaded, [2, 3]);
  expect(await newViolations()).toEqual([
    `Import ${uploaded} of site ${siteId} has 1 rows, but the places of 2 are known.`,
  ]);
  await change(places, uploaded, [2]);
  await change(places, retried, [3]);
  expect(await newViolations()).toEqual([
    `Row 2 of the import ${importId} was given to the import ${retried}, whose rows do not hold it.`,
  ]);
  await change(places, retried, [2]);
  await change("UPDATE retried_rows SET root_import_id = $2 WHERE loyalty_import_id = $1", retried, uploaded);
  expect(await newViolations()).toEqual([
    `Import ${retried} of site ${siteId} runs rows of the import ${uploaded} again, but follows the import ${importId}.`,
  ]);
});

const undo = () => `The undo of import ${importId} of site ${siteId}`;

async function undoneEntry(): Promise<string> {
  await revertImport({ siteId, loyaltyImportId: importId });
  expect(await newViolations()).toEqual([]);
  return (await prisma().ledgerTransaction.findFirstOrThrow({ where: { revertedImportId: importId } })).id;
}

test("imports that are undone are in order, also once they are deleted", async () => {
  await undoneEntry();
  value(await deleteImport(testCaller(siteId), importId, undefined));
  expect(await newViolations()).toEqual([]);
});

test("a ledger entry that undoes what was never undone", async () => {
  const entry = await undoneEntry();
  await change("DELETE FROM import_revert WHERE loyalty_import_id = $1", importId);
  expect(await newViolations()).toContain(
    `Ledger entry ${entry} of site ${siteId} undoes the import ${importId}, which was never undone.`,
  );
});

test("a ledger entry that is not what the undo of its row asked for", async () => {
  const entry = await undoneEntry();
  const named = `Ledger entry ${entry} of site ${siteId} is not what undoing row 1 of the import ${importId} asked for.`;
  await change("UPDATE ledger_transaction SET amount = -9, amount_after = 1 WHERE id = $1", entry);
  expect(await newViolations()).toContain(named);
  await change(
    "UPDATE ledger_transaction SET amount = -10, amount_after = 0, import_row_number = 2 WHERE id = $1",
    entry,
  );
  expect(await newViolations()).toEqual([named.replace("row 1", "row 2")]);
});

test("chunks of an undo that count something else than the ledger", async () => {
  await undoneEntry();
  const where = "WHERE loyalty_import_id = $1";
  const said = (chunk: string) =>
    `The chunks of import ${importId} of site ${siteId} say that ${chunk} missing, but there are 1 by -10 with 0 missing.`;
  await change(`UPDATE import_chunk SET reverted_count = 0 ${where}`, importId);
  expect(await newViolations()).toEqual([said("0 ledger entries undo them by -10 points with 0")]);
  await change(`UPDATE import_chunk SET reverted_count = 1, revert_difference = -9 ${where}`, importId);
  expect(await newViolations()).toEqual([said("1 ledger entries undo them by -9 points with 0")]);
});

test("an undo that counts something else than its chunks and the ledger", async () => {
  await undoneEntry();
  const where = "WHERE loyalty_import_id = $1";
  await change(
    `UPDATE import_revert SET success_count = 0, shortfall_count = 1, shortfall_points = 3 ${where}`,
    importId,
  );
  expect(await newViolations()).toEqual([
    `${undo()} counts 1 rows, 1 of them with 3 points missing, but its chunks count 1, 0 and 0.`,
  ]);
  await change(
    `UPDATE import_revert SET success_count = 1, shortfall_count = 0, shortfall_points = 0, points_difference = -9 ${where}`,
    importId,
  );
  expect(await newViolations()).toEqual([
    `${undo()} changed balances by -9 points, but its ledger entries sum to -10.`,
  ]);
});

test("a chunk that an undo which is done has left out", async () => {
  await undoneEntry();
  await change(
    `UPDATE import_chunk SET reverted_date = NULL, reverted_count = NULL, shortfall_count = NULL, shortfall_points = NULL,
            revert_difference = NULL
      WHERE loyalty_import_id = $1`,
    importId,
  );
  expect(await newViolations()).toContain(`${undo()} is done, but its chunk 0 is not taken back.`);
});

test("the report of an undo that is not there", async () => {
  await undoneEntry();
  const reportFile = `revert-reports/${siteId}/${importId}.csv`;
  await deleteFile(reportFile);
  expect(await newViolations()).toEqual([`${undo()} names the file ${reportFile}, which is not there.`]);
});

test("an undo that nothing would move on", async () => {
  value(await requestRevert(testCaller(siteId), { loyaltyImportId: importId }));
  expect(await newViolations()).toEqual([]);
  const event = `revert-${importId}-1`;
  await change("INSERT INTO engine_event (id, name, data) VALUES ($1, 'go', '{}')", event);
  await change(
    "INSERT INTO engine_run (id, function_id, event_id, status) VALUES ($1, 'f', $2, 'FAILED')",
    randomUUID(),
    event,
  );
  expect(await newViolations()).toEqual([`${undo()} is under way, but every run for it has ended.`]);
  await change("UPDATE engine_run SET status = 'QUEUED' WHERE event_id = $1", event);
  await change("DELETE FROM outbox_event WHERE id = $1", event);
  expect(await newViolations()).toEqual([`${undo()} is under way, but no event is recorded that would move it on.`]);
});

test("rows of an import that is gone", async () => {
  const stray = randomUUID();
  await change(
    "INSERT INTO failed_row (loyalty_import_id, row_number, error_code) VALUES ($1, 1, 'EMAIL_MISSING')",
    stray,
  );
  expect(await newViolations()).toEqual([`1 rows are left of the import ${stray}, which is not there or was deleted.`]);
});

test("files that are named, but not there", async () => {
  const { errorFileKey, uploadId } = await importRecord();
  const uploaded = await storageKey();
  await deleteFile(errorFileKey ?? "");
  await deleteFile(uploaded);
  expect(await newViolations()).toEqual([
    `Upload ${uploadId} of site ${siteId} names the file ${uploaded}, which is not there.`,
    `Import ${importId} of site ${siteId} names the file ${errorFileKey}, which is not there.`,
  ]);
});

test("failed rows without an error file", async () => {
  await change("UPDATE loyalty_import SET error_file_key = NULL WHERE id = $1", importId);
  expect(await newViolations()).toEqual([`Import ${importId} of site ${siteId} has 1 failed rows, but no error file.`]);
});

test("a corrected row that was given to an import that does not follow", async () => {
  const other = await parsedImport(siteId, file);
  await change(
    `INSERT INTO row_correction (site_id, loyalty_import_id, row_number, points, retried_by_import_id)
     VALUES ($1, $2, 1, '5', $3)`,
    siteId,
    importId,
    other.id,
  );
  expect(await newViolations()).toEqual([
    `Row 1 of the import ${importId} was given to the import ${other.id}, which does not follow it.`,
  ]);
});

test("files, links and uploads that the sweep should have removed", async () => {
  const left = `uploads/${siteId}/${randomUUID()}-${randomUUID()}`;
  const strangers = `uploads/${randomUUID()}/${randomUUID()}-of-another-database`;
  await putFile(left, bytes());
  await putFile(strangers, bytes());
  const { filePath } = await createUploadLink(siteId);
  const inDays = (days: number) => violations(new Date(Date.now() + days * dayMilliseconds));
  expect(await newViolations()).toEqual([]);
  const found = await inDays(2);
  expect(found).toContain(`The file ${left} is of no use any more, but the sweep has not removed it.`);
  expect(found).toContain(
    `Upload ${filePath.slice(-40, -4)} of site ${siteId} is of no use any more, but the sweep has not removed it.`,
  );
  expect(found.join()).not.toContain(strangers);
  expect(found.join()).not.toContain(await storageKey());
});

test("stored answers that the sweep should have removed", async () => {
  await answerClaim(await claimTestKey(siteId), { status: 200, body: "{}" });
  const sentence = `Idempotency key “key” of site ${siteId} is older than a day, but the sweep has not removed it.`;
  const inHours = (hours: number) => violations(new Date(Date.now() + hours * 3_600_000));
  expect(await inHours(25)).not.toContain(sentence);
  expect(await inHours(27)).toContain(sentence);
});

test("an import that nothing would move on", async () => {
  const { loyaltyImportId } = await executedImport(siteId, file);
  await change("DELETE FROM outbox_event WHERE id = $1", `run-${loyaltyImportId}`);
  expect(await newViolations()).toEqual([
    `Import ${loyaltyImportId} of site ${siteId} is IMPORTING, but no event is recorded that would move it on.`,
  ]);
});

test("an import whose runs have all ended", async () => {
  const { loyaltyImportId } = await executedImport(siteId, file);
  const addRun = async (eventId: string, status: string) => {
    const run = randomUUID();
    await change("INSERT INTO engine_event (id, name, data) VALUES ($1, 'go', '{}')", eventId);
    await change(
      `INSERT INTO engine_run (id, function_id, event_id, status) VALUES ($1, 'f', $2, $3::text::"EngineRunStatus")`,
      run,
      eventId,
      status,
    );
    return run;
  };
  const run = await addRun(`run-${loyaltyImportId}`, "RUNNING");
  expect(await newViolations()).toEqual([]);
  await change("UPDATE engine_run SET status = 'FAILED' WHERE id = $1", run);
  expect(await newViolations()).toEqual([
    `Import ${loyaltyImportId} of site ${siteId} is IMPORTING, but every run for it has ended.`,
  ]);
  await addRun(`${run}:failed`, "QUEUED");
  expect(await newViolations()).toEqual([]);
});

test("an event and a run for an import that is not there", async () => {
  const [stray, run] = [randomUUID(), randomUUID()];
  const data = { siteId, loyaltyImportId: stray };
  const name = "loyalty-imports/run.requested";
  await change("INSERT INTO outbox_event (id, site_id, name, data) VALUES ($1, $2, $3, $4)", stray, siteId, name, data);
  await change("INSERT INTO engine_event (id, name, data) VALUES ($1, $2, $3)", stray, name, data);
  await change("INSERT INTO engine_run (id, function_id, event_id) VALUES ($1, 'f', $2)", run, stray);
  expect(await newViolations()).toEqual([
    `Event ${stray} is for the import ${stray} of site ${siteId}, which is not there.`,
    `Run ${run} is for the import ${stray}, which is not there.`,
  ]);
});

test("an import that was executed by somebody of whom no activity knows", async () => {
  await change("UPDATE loyalty_import SET executed_by = 'Nobody' WHERE id = $1", importId);
  expect(await newViolations()).toEqual([
    `Import ${importId} of site ${siteId} was created or executed by Nobody, but no activity says so.`,
  ]);
});

test("an import that was resumed, and one that is paused", async () => {
  const key = await executedImport(siteId, file);
  const { loyaltyImportId } = key;
  const addRun = async (eventId: string, status: string) => {
    await change("INSERT INTO engine_event (id, name, data) VALUES ($1, 'go', '{}')", eventId);
    await change(
      `INSERT INTO engine_run (id, function_id, event_id, status) VALUES ($1, 'f', $2, $3::text::"EngineRunStatus")`,
      randomUUID(),
      eventId,
      status,
    );
  };
  await addRun(`run-${loyaltyImportId}`, "COMPLETED");
  const ended = [`Import ${loyaltyImportId} of site ${siteId} is IMPORTING, but every run for it has ended.`];
  expect(await newViolations()).toEqual(ended);
  value(await pauseImport(testCaller(siteId), { loyaltyImportId }));
  expect(await newViolations()).toEqual([]);
  value(await resumeImport(testCaller(siteId), { loyaltyImportId }));
  expect(await newViolations()).toEqual([]);
  await addRun(`run-${loyaltyImportId}-6`, "COMPLETED");
  expect(await newViolations()).toEqual(ended);
  await change("UPDATE engine_run SET status = 'QUEUED' WHERE event_id = $1", `run-${loyaltyImportId}-6`);
  expect(await newViolations()).toEqual([]);
});
