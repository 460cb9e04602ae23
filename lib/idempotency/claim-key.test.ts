import { beforeEach, expect, test, vi } from "vitest";
import { pool } from "../database/pool";
import { claimOf, claimTestKey, findKey } from "../testing/claim-test-key";
import { createTestSite } from "../testing/create-test-site";
import { answerClaim, endLostClaims, releaseClaim } from "./end-claim";
import { keepClaim } from "./keep-claim";
import { removeOldKeys } from "./remove-old-keys";

const hourMilliseconds = 3_600_000;
const answer = { status: 404, body: '{"message":"There is none."}' };
const many = 8;

let siteId: string;

beforeEach(async () => {
  siteId = await createTestSite();
});

function inHours(hours: number): Date {
  return new Date(Date.now() + hours * hourMilliseconds);
}

/** The states that many requests find which come at the same moment: all of them wait at a lock that is then let go. */
async function statesOfMany(): Promise<string[]> {
  const holder = await pool().connect();
  try {
    await holder.query("BEGIN; LOCK TABLE idempotency_key IN EXCLUSIVE MODE");
    const found = Array.from({ length: many }, () => findKey(siteId));
    const waiting = `SELECT FROM pg_locks WHERE relation = 'idempotency_key'::regclass AND NOT granted`;
    while ((await holder.query(waiting)).rowCount !== many) {}
    await holder.query("COMMIT");
    return (await Promise.all(found)).map(({ state }) => state).sort();
  } finally {
    holder.release();
  }
}

/** Nobody renews the claim any more: its process is gone. */
async function endLease(): Promise<void> {
  const { rowCount } = await pool().query(
    "UPDATE idempotency_key SET lease_date = now() - interval '1 second' WHERE site_id = $1 AND claim_id IS NOT NULL",
    [siteId],
  );
  expect(rowCount).toBe(1);
}

test("of many requests with a new key one does the work", async () => {
  expect(await statesOfMany()).toEqual([...Array(many - 1).fill("AT_WORK"), "CLAIMED"]);
});

test("of many retries after a process was lost one does the work", async () => {
  await claimTestKey(siteId);
  await endLease();
  expect(await statesOfMany()).toEqual([...Array(many - 1).fill("AT_WORK"), "CLAIMED"]);
});

test("a retry gets the first answer, and what comes later does not change it", async () => {
  const claim = await claimTestKey(siteId);
  expect(await findKey(siteId)).toEqual({ state: "AT_WORK" });
  await answerClaim(claim, answer);
  await answerClaim(claim, { status: 200, body: "{}" });
  await releaseClaim(claim);
  expect(await findKey(siteId)).toEqual({ state: "ANSWERED", ...answer });
});

test("a key that was used for something else is refused, whether that is done, at work or was lost", async () => {
  const claim = await claimTestKey(siteId);
  const other = () => findKey(siteId, { fingerprint: "another" });
  expect(await other()).toEqual({ state: "REUSED" });
  await endLease();
  expect(await other()).toEqual({ state: "REUSED" });
  await answerClaim(claim, answer);
  expect(await other()).toEqual({ state: "REUSED" });
});

test("a key of another site is another key", async () => {
  await answerClaim(await claimTestKey(siteId), answer);
  await claimTestKey(await createTestSite());
  await claimTestKey(siteId, { key: "Key" });
});

test("a released key is new again, for any request", async () => {
  await releaseClaim(await claimTestKey(siteId));
  await claimTestKey(siteId, { fingerprint: "another" });
});

test("who has lost the claim can neither answer for the one who has it now nor release it", async () => {
  const lost = await claimTestKey(siteId);
  await endLease();
  const claim = claimOf(await findKey(siteId));
  await answerClaim(lost, { status: 200, body: "{}" });
  await releaseClaim(lost);
  expect(await findKey(siteId)).toEqual({ state: "AT_WORK" });
  await answerClaim(claim, answer);
  expect(await findKey(siteId)).toEqual({ state: "ANSWERED", ...answer });
});

test("while somebody stores the answer nobody waits for it, even if the claim has ended", async () => {
  const claim = await claimTestKey(siteId);
  await endLease();
  const storing = await pool().connect();
  await storing.query("BEGIN");
  await storing.query(
    "UPDATE idempotency_key SET status = 200, body = '{}', claim_id = NULL, lease_date = NULL WHERE claim_id = $1",
    [claim.id],
  );
  expect(await findKey(siteId)).toEqual({ state: "AT_WORK" });
  await storing.query("COMMIT");
  storing.release();
  expect(await findKey(siteId)).toEqual({ state: "ANSWERED", status: 200, body: "{}" });
});

test("a claim holds for as long as it is renewed", async () => {
  const claim = await claimTestKey(siteId);
  await endLease();
  const stopKeeping = keepClaim(claim, 1);
  const alive = async () => {
    const { rows } = await pool().query("SELECT lease_date > now() AS alive FROM idempotency_key WHERE site_id = $1", [
      siteId,
    ]);
    return rows;
  };
  await expect.poll(alive).toEqual([{ alive: true }]);
  stopKeeping();
  expect(await findKey(siteId)).toEqual({ state: "AT_WORK" });
});

test("a request that is at work while the process lets go of the database does not end the process", async () => {
  const claim = await claimTestKey(siteId);
  const database = globalThis.loyaltyImportsDatabase;
  vi.useFakeTimers();
  const stopKeeping = keepClaim(claim, 10);
  try {
    globalThis.loyaltyImportsDatabase = undefined;
    await vi.advanceTimersByTimeAsync(35);
    // It goes on trying.
    expect(vi.getTimerCount()).toBe(1);
  } finally {
    stopKeeping();
    globalThis.loyaltyImportsDatabase = database;
    vi.useRealTimers();
  }
});

test("a process that has the database for itself ends all claims when it starts, and no answer", async () => {
  await answerClaim(await claimTestKey(siteId, { key: "answered" }), answer);
  await claimTestKey(siteId);
  await endLostClaims();
  await claimTestKey(siteId);
  expect(await findKey(siteId, { key: "answered" })).toEqual({ state: "ANSWERED", ...answer });
});

test("an answer counts for 24 hours; then the key is new, for any request", async () => {
  await answerClaim(await claimTestKey(siteId), answer);
  expect(await findKey(siteId, { now: inHours(23) })).toEqual({ state: "ANSWERED", ...answer });
  const later = claimOf(await findKey(siteId, { now: inHours(25), fingerprint: "another" }));
  await answerClaim(later, { status: 200, body: "{}" });
  const again = await findKey(siteId, { now: inHours(26), fingerprint: "another" });
  expect(again).toEqual({ state: "ANSWERED", status: 200, body: "{}" });
});

test("a request that has been at work for more than a day keeps its key", async () => {
  await claimTestKey(siteId);
  expect(await findKey(siteId, { now: inHours(25) })).toEqual({ state: "AT_WORK" });
  await removeOldKeys(inHours(25));
  expect(await findKey(siteId)).toEqual({ state: "AT_WORK" });
});

test("the sweep removes answers and lost claims after 24 hours", async () => {
  await answerClaim(await claimTestKey(siteId, { key: "answered" }), answer);
  await claimTestKey(siteId);
  await endLease();
  const count = async () => (await pool().query("SELECT FROM idempotency_key WHERE site_id = $1", [siteId])).rowCount;
  await removeOldKeys(inHours(23));
  expect(await count()).toBe(2);
  await removeOldKeys(inHours(25));
  expect(await count()).toBe(0);
});
