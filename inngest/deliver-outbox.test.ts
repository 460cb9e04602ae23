import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pool, prisma } from "@/lib/database/pool";
import { type LoyaltyImportEvent, recordEvent } from "@/lib/outbox/record-event";
import { unsentEvents } from "@/lib/outbox/unsent-events";
import { inngest, parseRequested } from "./client";
import { deliverOutbox } from "./deliver-outbox";
import { EmbeddedEngine } from "./embedded/embedded-engine";
import { endedRuns, endTestEngines } from "./embedded/test-engine";

let parsed: string[] = [];
let engine: EmbeddedEngine;

const note = inngest.createFunction({ id: "note", retries: 0, triggers: parseRequested }, async ({ event, step }) => {
  await step.run("note", () => void parsed.push(event.data.loyaltyImportId));
});

beforeEach(() => {
  parsed = [];
  engine = new EmbeddedEngine({ client: inngest, functions: [note], retryDelays: [5] });
  globalThis.loyaltyImportsEmbeddedEngine = engine;
});

afterEach(async () => {
  await engine.stop();
  await endTestEngines();
  globalThis.loyaltyImportsEmbeddedEngine = undefined;
  vi.restoreAllMocks();
});

function parseEvent(): LoyaltyImportEvent {
  const loyaltyImportId = randomUUID();
  return {
    id: `${loyaltyImportId}:parse`,
    name: "loyalty-imports/parse.requested",
    data: { siteId: randomUUID(), loyaltyImportId },
  };
}

function record(event: LoyaltyImportEvent): Promise<void> {
  return prisma().$transaction((transaction) => recordEvent(transaction, event));
}

test("an event that was recorded but never sent is sent at the next start, in the order of recording", async () => {
  const events = [parseEvent(), parseEvent(), parseEvent()];
  for (const event of events) await record(event);
  expect((await unsentEvents(10)).map(({ id }) => id)).toEqual(events.map(({ id }) => id));

  await engine.start();
  await deliverOutbox();
  await endedRuns(3);
  expect(parsed.toSorted()).toEqual(events.map(({ data }) => data.loyaltyImportId).toSorted());
  expect(await unsentEvents(10)).toEqual([]);
});

test("an event that is delivered twice, or at the same time, makes one run", async () => {
  const event = parseEvent();
  await record(event);
  await engine.start();
  await Promise.all([deliverOutbox(), deliverOutbox(), deliverOutbox()]);
  // The process died after the event was sent and before that was noted.
  await pool().query("UPDATE outbox_event SET sent_date = NULL");
  await deliverOutbox();
  expect(await endedRuns()).toHaveLength(1);
  expect(parsed).toEqual([event.data.loyaltyImportId]);
});

test("an id that is recorded again changes nothing, sent or not", async () => {
  const event = parseEvent();
  await record(event);
  await record(event);
  await engine.start();
  await deliverOutbox();
  await record(event);
  expect(await unsentEvents(10)).toEqual([]);
  expect(await endedRuns()).toHaveLength(1);
});

test("an event whose transaction is rolled back is never sent", async () => {
  const work = prisma().$transaction(async (transaction) => {
    await recordEvent(transaction, parseEvent());
    throw new Error("the import could not be created");
  });
  await expect(work).rejects.toThrow("the import could not be created");
  expect(await unsentEvents(10)).toEqual([]);
});

test("a delivery that never has an answer is given up, and does not keep the next one from being made", async () => {
  const lines: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  vi.spyOn(inngest, "send").mockImplementationOnce(() => new Promise(() => {}));
  await record(parseEvent());
  await engine.start();
  await deliverOutbox(1_000);
  expect(lines).toEqual([expect.stringContaining("There has been no answer for 1 seconds.")]);
  await deliverOutbox();
  expect(await endedRuns()).toHaveLength(1);
});

test("a delivery that fails does not throw, says so once, and is made up for later", async () => {
  const lines: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  await record(parseEvent());
  globalThis.loyaltyImportsEmbeddedEngine = undefined;
  await deliverOutbox();
  await deliverOutbox();
  expect(lines.filter((line) => line.includes("recorded events cannot be sent"))).toHaveLength(1);
  expect(await unsentEvents(10)).toHaveLength(1);

  globalThis.loyaltyImportsEmbeddedEngine = engine;
  await engine.start();
  await deliverOutbox();
  expect(await endedRuns()).toHaveLength(1);
});
