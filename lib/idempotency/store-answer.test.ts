import pg from "pg";
import { beforeEach, expect, test, vi } from "vitest";
import { acceptSuggestions } from "../corrections/accept-suggestions";
import { skipRows } from "../corrections/skip-rows";
import { addCustomers } from "../customers/add-customers";
import { pool, prisma } from "../database/pool";
import { createImport } from "../imports/create-import";
import { importResource } from "../imports/import-resource";
import { previewImport } from "../previews/preview-import";
import { previewResource } from "../previews/preview-resource";
import { cancelImport } from "../run-control/cancel-import";
import { pauseImport } from "../run-control/pause-import";
import { resumeImport } from "../run-control/resume-import";
import { executeImport } from "../runs/execute-import";
import { claimTestKey, findKey } from "../testing/claim-test-key";
import { createTestSite } from "../testing/create-test-site";
import { currentImport, parsedImport, uploadFile, value } from "../testing/import-file";
import { testCaller } from "../testing/test-caller";
import { endLostClaims } from "./end-claim";
import type { KeyClaim } from "./key-claim";
import { ClaimLostError } from "./store-answer";

// A process that is killed after its commit does nothing more: what a retry then finds is what is looked at here.

const file = "Email,Points\na@b.co,10\n";

let siteId: string;

beforeEach(async () => {
  siteId = await createTestSite();
});

/** What a retry is answered. */
async function storedAnswer(): Promise<unknown> {
  const found = await findKey(siteId);
  if (found.state !== "ANSWERED") return found;
  return { status: found.status, body: JSON.parse(found.body) };
}

function wire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** The claim of a request whose process was thought to be gone, and of the one that has taken over. */
async function claimAndSuccessor() {
  const lost = await claimTestKey(siteId);
  await endLostClaims();
  return { lost, claim: await claimTestKey(siteId) };
}

test("a create and its answer are stored together", async () => {
  const fileUrl = await uploadFile(siteId, file);
  const claim = await claimTestKey(siteId);
  const created = value(await createImport(testCaller(siteId), { fileUrl }, "http://localhost", claim));
  expect(await storedAnswer()).toEqual({ status: 200, body: { loyaltyImport: wire(importResource(created)) } });
  expect(created.status).toBe("INITIATED");
});

test("an execute and its answer are stored together", async () => {
  const { id } = await parsedImport(siteId, file);
  const claim = await claimTestKey(siteId);
  const executed = value(await executeImport(testCaller(siteId), { loyaltyImportId: id }, claim));
  expect(await storedAnswer()).toEqual({ status: 200, body: { loyaltyImport: wire(importResource(executed)) } });
  expect(executed.status).toBe("IMPORTING");
});

test("a pause, its end, a cancel and their answers are stored together", async () => {
  const { id } = await parsedImport(siteId, file);
  const caller = testCaller(siteId);
  value(await executeImport(caller, { loyaltyImportId: id }));
  for (const [key, change] of Object.entries({ pause: pauseImport, resume: resumeImport, cancel: cancelImport })) {
    const claim = await claimTestKey(siteId, { key });
    const changed = value(await change(caller, { loyaltyImportId: id }, claim));
    expect(await findKey(siteId, { key })).toEqual({
      state: "ANSWERED",
      status: 200,
      body: JSON.stringify({ loyaltyImport: importResource(changed) }),
    });
  }
  expect((await currentImport({ siteId, loyaltyImportId: id })).run?.state).toBe("CANCELING");
});

test("a cancel of an import that is being parsed and its answer are stored together", async () => {
  const fileUrl = await uploadFile(siteId, file);
  const { id } = value(await createImport(testCaller(siteId), { fileUrl }, "http://localhost"));
  const claim = await claimTestKey(siteId);
  const canceled = value(await cancelImport(testCaller(siteId), { loyaltyImportId: id }, claim));
  expect(await storedAnswer()).toEqual({ status: 200, body: { loyaltyImport: wire(importResource(canceled)) } });
  expect(canceled.status).toBe("FAILED");
});

test("a preview, corrections of many rows and their answers are stored together", async () => {
  value(await addCustomers(siteId, { customers: [{ email: "anna@example.com" }] }));
  const { id } = await parsedImport(siteId, "Email,Points\nana@example.com,1\nno@b.co,2\n");
  const caller = testCaller(siteId);
  const preview = value(await previewImport(caller, { loyaltyImportId: id }, await claimTestKey(siteId)));
  expect(await storedAnswer()).toEqual({ status: 200, body: { preview: wire(previewResource(preview)) } });
  const accept = await claimTestKey(siteId, { key: "accept" });
  expect(value(await acceptSuggestions(caller, id, {}, accept))).toEqual({ count: 1, revision: "5" });
  const skip = await claimTestKey(siteId, { key: "skip" });
  expect(value(await skipRows(caller, id, { errorCode: "CUSTOMER_NOT_FOUND" }, skip))).toEqual({
    count: 1,
    revision: "6",
  });
  expect([await findKey(siteId, { key: "accept" }), await findKey(siteId, { key: "skip" })]).toMatchObject([
    { status: 200, body: '{"acceptedCount":1,"revision":"5"}' },
    { status: 200, body: '{"skippedCount":1,"revision":"6"}' },
  ]);
});

test("customers and the answer that says which are new are stored together", async () => {
  value(await addCustomers(siteId, { customers: [{ email: "old@b.co" }] }));
  const customers = [{ email: "old@b.co" }, { email: "new@b.co" }];
  const added = value(await addCustomers(siteId, { customers }, await claimTestKey(siteId)));
  expect(added.customers.map(({ created }) => created)).toEqual([false, true]);
  expect(await storedAnswer()).toEqual({ status: 200, body: added });
});

test("without a key customers cost the two statements that they need, and no transaction", async () => {
  const query = vi.spyOn(pg.Client.prototype, "query");
  value(await addCustomers(siteId, { customers: [{ email: "new@b.co" }] }));
  const sent = query.mock.calls.map(([text]) => String(text).trim().split(" ")[0]);
  query.mockRestore();
  expect(sent).toEqual(["INSERT", "SELECT"]);
});

test("a request that is not valid stores nothing", async () => {
  const claim = await claimTestKey(siteId);
  expect((await createImport(testCaller(siteId), {}, "http://localhost", claim)).ok).toBe(false);
  expect((await executeImport(testCaller(siteId), {}, claim)).ok).toBe(false);
  expect((await addCustomers(siteId, {}, claim)).ok).toBe(false);
  expect(await storedAnswer()).toEqual({ state: "AT_WORK" });
});

test("who has lost the claim does nothing at all", async () => {
  const fileUrl = await uploadFile(siteId, file);
  const { id } = await parsedImport(siteId, file);
  const { lost } = await claimAndSuccessor();
  const outcomes = await Promise.allSettled([
    createImport(testCaller(siteId), { fileUrl }, "http://localhost", lost),
    executeImport(testCaller(siteId), { loyaltyImportId: id }, lost),
    addCustomers(siteId, { customers: [{ email: "new@b.co" }] }, lost),
    previewImport(testCaller(siteId), { loyaltyImportId: id }, lost),
  ]);
  for (const outcome of outcomes) expect(outcome).toEqual({ status: "rejected", reason: new ClaimLostError() });
  expect(await prisma().loyaltyImport.findMany({ where: { siteId }, select: { id: true, status: true } })).toEqual([
    { id, status: "PARSED" },
  ]);
  expect(await prisma().customer.count({ where: { siteId } })).toBe(0);
  expect(await prisma().outboxEvent.count({ where: { id: `run-${id}` } })).toBe(0);
  expect(await storedAnswer()).toEqual({ state: "AT_WORK" });
});

test("of one who was only slow and the one who has taken over, the second does the work", async () => {
  const { id } = await parsedImport(siteId, file);
  const { lost, claim } = await claimAndSuccessor();
  const holder = await pool().connect();
  await holder.query("BEGIN");
  await holder.query("SELECT FROM loyalty_import WHERE id = $1 FOR UPDATE", [id]);
  const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  const execute = async (each: KeyClaim, waiters: number) => {
    const executed = Promise.allSettled([executeImport(testCaller(siteId), { loyaltyImportId: id }, each)]);
    while ((await holder.query(waiting)).rowCount !== waiters) await holder.query("SELECT pg_stat_clear_snapshot()");
    return { executed };
  };
  const { executed: slowly } = await execute(lost, 1);
  const { executed: next } = await execute(claim, 2);
  await holder.query("COMMIT");
  holder.release();
  const [[slow], [second]] = await Promise.all([slowly, next]);
  expect(slow).toEqual({ status: "rejected", reason: new ClaimLostError() });
  expect(second).toMatchObject({
    status: "fulfilled",
    value: { ok: true, value: { status: "IMPORTING", revision: 4n } },
  });
  expect(await storedAnswer()).toMatchObject({ status: 200, body: { loyaltyImport: { id, status: "IMPORTING" } } });
});
