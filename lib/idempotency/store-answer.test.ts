import pg from "pg";
import { beforeEach, expect, test, vi } from "vitest";
import { addCustomers } from "../customers/add-customers";
import { pool, prisma } from "../database/pool";
import { createImport } from "../imports/create-import";
import { executeImport } from "../imports/execute-import";
import { importResource } from "../imports/import-resource";
import { claimTestKey, findKey } from "../testing/claim-test-key";
import { createTestSite } from "../testing/create-test-site";
import { parsedImport, uploadFile, value } from "../testing/import-file";
import { endLostClaims } from "./end-claim";
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
  const created = value(await createImport(siteId, { fileUrl }, "http://localhost", claim));
  expect(await storedAnswer()).toEqual({ status: 200, body: { loyaltyImport: wire(importResource(created)) } });
  expect(created.status).toBe("INITIATED");
});

test("an execute and its answer are stored together", async () => {
  const { id } = await parsedImport(siteId, file);
  const claim = await claimTestKey(siteId);
  const executed = value(await executeImport(siteId, { loyaltyImportId: id }, claim));
  expect(await storedAnswer()).toEqual({ status: 200, body: { loyaltyImport: wire(importResource(executed)) } });
  expect(executed.status).toBe("IMPORTING");
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
  expect((await createImport(siteId, {}, "http://localhost", claim)).ok).toBe(false);
  expect((await executeImport(siteId, {}, claim)).ok).toBe(false);
  expect((await addCustomers(siteId, {}, claim)).ok).toBe(false);
  expect(await storedAnswer()).toEqual({ state: "AT_WORK" });
});

test("who has lost the claim does nothing at all", async () => {
  const fileUrl = await uploadFile(siteId, file);
  const { id } = await parsedImport(siteId, file);
  const { lost } = await claimAndSuccessor();
  const outcomes = await Promise.allSettled([
    createImport(siteId, { fileUrl }, "http://localhost", lost),
    executeImport(siteId, { loyaltyImportId: id }, lost),
    addCustomers(siteId, { customers: [{ email: "new@b.co" }] }, lost),
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
  const both = Promise.allSettled([lost, claim].map((each) => executeImport(siteId, { loyaltyImportId: id }, each)));
  const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  while ((await holder.query(waiting)).rowCount !== 2) await holder.query("SELECT pg_stat_clear_snapshot()");
  await holder.query("COMMIT");
  holder.release();
  const [slow, second] = await both;
  expect(slow).toEqual({ status: "rejected", reason: new ClaimLostError() });
  expect(second).toMatchObject({
    status: "fulfilled",
    value: { ok: true, value: { status: "IMPORTING", revision: 4n } },
  });
  expect(await storedAnswer()).toMatchObject({ status: 200, body: { loyaltyImport: { id, status: "IMPORTING" } } });
});
