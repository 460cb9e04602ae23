import pg from "pg";
import { beforeEach, expect, test, vi } from "vitest";
import { endLostClaims } from "@/lib/idempotency/end-claim";
import type { KeyClaim } from "@/lib/idempotency/key-claim";
import { ClaimLostError } from "@/lib/idempotency/store-answer";
import { claimTestKey } from "@/lib/testing/claim-test-key";
import { createTestSite } from "@/lib/testing/create-test-site";
import { answerOnce } from "./answer-once";
import { readJson } from "./read-json";

type Work = (claim: KeyClaim | undefined) => Promise<Response>;

let siteId: string;
let worked: number;

beforeEach(async () => {
  siteId = await createTestSite();
  worked = 0;
});

type Sent = { key?: string; path?: string; method?: string; body?: string | Buffer };

async function send(work: Work, { key = "key", path = "/v1/x", method = "POST", body = "{}" }: Sent = {}) {
  const request = new Request(`http://localhost${path}`, { method, headers: { "Idempotency-Key": key } });
  const response = await answerOnce(request, { siteId, body: Buffer.from(body) }, (claim) => {
    worked++;
    return work(claim);
  });
  return {
    status: response.status,
    replayed: response.headers.get("idempotency-replayed"),
    type: response.headers.get("content-type"),
    retryAfter: response.headers.get("retry-after"),
    body: await response.json(),
  };
}

function answering(status: number): Work {
  return async () => Response.json({ turn: worked }, { status });
}

const plain = { replayed: null, type: "application/json", retryAfter: null };
const replayed = { ...plain, replayed: "true" };

function refusal(code: string, description: string) {
  return { message: description, details: { applicationError: { code, description, data: {} } } };
}

const inUse = {
  ...plain,
  status: 409,
  retryAfter: "1",
  body: refusal(
    "IDEMPOTENCY_KEY_IN_USE",
    "A request with this Idempotency-Key is still at work. Send it again in a moment to get its answer.",
  ),
};

test.each([200, 404, 409])("an answer with status %i is given again", async (status) => {
  expect(await send(answering(status))).toEqual({ ...plain, status, body: { turn: 1 } });
  expect(await send(answering(200))).toEqual({ ...replayed, status, body: { turn: 1 } });
  expect(worked).toBe(1);
});

test.each([400, 500, 503])("a request that was answered with %i is worked on again", async (status) => {
  expect(await send(answering(status))).toEqual({ ...plain, status, body: { turn: 1 } });
  expect(await send(answering(200), { body: '{ "corrected": true }' })).toEqual({
    ...plain,
    status: 200,
    body: { turn: 2 },
  });
});

test("a request that failed for no known reason is worked on again", async () => {
  const broken = send(async () => Promise.reject(new TypeError("x is not a function")));
  await expect(broken).rejects.toThrow("x is not a function");
  expect(await send(answering(200))).toEqual({ ...plain, status: 200, body: { turn: 2 } });
});

test.each([
  ["body", { body: "[]" }],
  ["path", { path: "/v1/y" }],
  ["query", { path: "/v1/x?a=b" }],
])("with another %s the same key is refused", async (_, other) => {
  await send(answering(200));
  expect(await send(answering(200), other)).toEqual({
    ...plain,
    status: 422,
    body: refusal(
      "IDEMPOTENCY_KEY_REUSED",
      "This Idempotency-Key was used for another request, with another path or body. Send a new one.",
    ),
  });
  expect(worked).toBe(1);
});

test("bytes that are read as the same text are another body", async () => {
  const path = "/v1/x";
  const bodies = [
    Buffer.from('{"a":"\xff"}', "latin1"),
    Buffer.from('{"a":"\ufffd"}'),
    Buffer.from('\ufeff{"a":"\ufffd"}'),
  ];
  const answers = [];
  for (const bytes of bodies) {
    const read = await readJson(new Request("http://localhost/v1/x", { method: "POST", body: bytes }));
    expect(read).toMatchObject({ ok: true, value: { value: { a: "\ufffd" } } });
    if (read.ok) answers.push((await send(answering(200), { path, body: read.value.bytes })).status);
  }
  expect([answers, worked]).toEqual([[200, 422, 422], 1]);
});

test("the same path under the other prefix is the same request", async () => {
  await send(answering(200), { path: "/v1/loyalty-imports" });
  for (const path of ["/_api/loyalty-imports/v1/loyalty-imports", "/api/v1/loyalty-imports"]) {
    expect(await send(answering(200), { path })).toMatchObject(replayed);
  }
});

test("while the first is at work a second one is told to come again, and then gets its answer", async () => {
  const first = send(async () => {
    expect(await send(answering(200))).toEqual(inUse);
    return Response.json({ first: true });
  });
  expect(await first).toEqual({ ...plain, status: 200, body: { first: true } });
  expect(await send(answering(200))).toEqual({ ...replayed, status: 200, body: { first: true } });
  expect(worked).toBe(1);
});

test("who loses the key to another request while at work is told to come again", async () => {
  const answer = await send(async (claim) => {
    await endLostClaims();
    expect(claim).toBeDefined();
    return Promise.reject(new ClaimLostError());
  });
  expect(answer).toEqual(inUse);
});

test.each([
  ["", "MIN_LENGTH", "Idempotency-Key must have at least 1 characters."],
  ["k".repeat(256), "MAX_LENGTH", "Idempotency-Key must have at most 255 characters."],
  ["schlüssel", "FORMAT", "Idempotency-Key must be printable ASCII."],
  ["a\tb", "FORMAT", "Idempotency-Key must be printable ASCII."],
])("the key %j is refused", async (key, violatedRule, description) => {
  const fieldViolations = [expect.objectContaining({ field: "Idempotency-Key", description })];
  const answer = await send(answering(200), { key });
  expect(answer).toEqual({
    ...plain,
    status: 400,
    body: { message: description, details: { validationError: { fieldViolations } } },
  });
  expect([answer.body.details.validationError.fieldViolations[0].violatedRule, worked]).toEqual([violatedRule, 0]);
});

test("the longest key is good", async () => {
  const key = "~ ".repeat(127).padEnd(255, "!");
  expect(await send(answering(200), { key })).toMatchObject({ status: 200, replayed: null });
  expect(await send(answering(200), { key })).toMatchObject({ status: 200, replayed: "true" });
});

test("the header means nothing to other methods", async () => {
  for (const method of ["GET", "DELETE"]) await send(answering(200), { method });
  await send(answering(200), { method: "DELETE", key: "k".repeat(256) });
  expect(worked).toBe(3);
  await claimTestKey(siteId);
});

test("a request without the header asks the database for nothing", async () => {
  const query = vi.spyOn(pg.Client.prototype, "query");
  const request = new Request("http://localhost/v1/x", { method: "POST" });
  const response = await answerOnce(request, { siteId, body: Buffer.of() }, async () => Response.json({}));
  expect([response.status, query.mock.calls]).toEqual([200, []]);
  query.mockRestore();
});
