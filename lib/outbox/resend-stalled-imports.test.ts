import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { pool, prisma } from "@/lib/database/pool";
import { createTestSite } from "@/lib/testing/create-test-site";
import type { LoyaltyImportStatus } from "@/prisma/client/enums";
import { revertRequestedEvent } from "../reverts/revert-events";
import { recordEvent } from "./record-event";
import { resendStalledImports } from "./resend-stalled-imports";
import { unsentEvents } from "./unsent-events";

afterEach(async () => {
  await pool().query("TRUNCATE outbox_event, engine_event CASCADE");
  await pool().query("DELETE FROM import_chunk");
  await pool().query("DELETE FROM import_revert");
  await pool().query("DELETE FROM run_state");
  await pool().query("DELETE FROM loyalty_import");
});

type Situation = {
  status: LoyaltyImportStatus;
  minutes: number;
  sentMinutes?: number;
  chunkMinutes?: number;
  paused?: boolean;
};

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** An import that was last written so many minutes ago, and whose event was sent then. */
async function storedImport({
  status,
  minutes,
  sentMinutes = minutes,
  chunkMinutes,
  paused,
}: Situation): Promise<string> {
  const siteId = await createTestSite();
  const expiresDate = new Date();
  const upload = await prisma().upload.create({ data: { siteId, expiresDate } });
  const { id } = await prisma().loyaltyImport.create({
    data: {
      siteId,
      uploadId: upload.id,
      fileName: "a.csv",
      fileSize: 1,
      status,
      updatedDate: minutesAgo(minutes),
      emailColumn: 0,
      pointsColumn: 1,
      parsedRowCount: 1,
      successCount: 1,
      failureCount: 0,
    },
  });
  const name = status === "IMPORTING" ? "loyalty-imports/run.requested" : "loyalty-imports/parse.requested";
  await recordEvent(prisma(), { id: `${id}:first`, name, data: { siteId, loyaltyImportId: id } });
  await prisma().outboxEvent.update({
    where: { id: `${id}:first` },
    data: { sentDate: minutesAgo(sentMinutes), createdDate: minutesAgo(sentMinutes) },
  });
  if (chunkMinutes !== undefined) {
    const rows = {
      customerIds: [randomUUID()],
      points: [1],
      rowNumbers: [1],
      balances: [0],
      changes: [1],
      mergedRowNumbers: [],
      mergedInto: [],
    };
    const counts = { successCount: 1, failureCount: 0, unchangedCount: 0, movedCount: 0, pointsDifference: 1 };
    const applied = { appliedDate: minutesAgo(chunkMinutes), ...counts };
    await prisma().importChunk.create({ data: { siteId, loyaltyImportId: id, number: 0, ...rows, ...applied } });
  }
  if (paused) {
    const requested = { stopRequest: "PAUSE", pausedDate: minutesAgo(minutes) } as const;
    await prisma().runState.create({ data: { siteId, loyaltyImportId: id, ...requested } });
  }
  return id;
}

test.each<[LoyaltyImportStatus, string]>([
  ["INITIATED", "loyalty-imports/parse.requested"],
  ["PARSING", "loyalty-imports/parse.requested"],
  ["IMPORTING", "loyalty-imports/run.requested"],
])("a stalled import in %s has its event recorded once more, under a new id", async (status, name) => {
  const id = await storedImport({ status, minutes: 16 });
  expect(await resendStalledImports("inngest")).toBe(1);
  expect(await resendStalledImports("inngest")).toBe(0);
  expect(await unsentEvents(10)).toEqual([
    {
      id: expect.stringMatching(`^${id}:first:resent-\\d{8}T\\d{6}$`),
      name,
      data: { siteId: expect.any(String), loyaltyImportId: id },
    },
  ]);
});

test.each<[string, Situation]>([
  ["was written a moment ago", { status: "IMPORTING", minutes: 14, sentMinutes: 60 }],
  ["applied a chunk a moment ago", { status: "IMPORTING", minutes: 60, chunkMinutes: 14 }],
  ["had its event sent a moment ago", { status: "PARSING", minutes: 60, sentMinutes: 14 }],
  ["is paused", { status: "IMPORTING", minutes: 60, paused: true }],
  ["waits for a person", { status: "PARSED", minutes: 60 }],
  ["is done", { status: "IMPORTED", minutes: 60 }],
  ["has failed", { status: "FAILED", minutes: 60 }],
])("an import that %s is left alone", async (_, situation) => {
  await storedImport(situation);
  expect(await resendStalledImports("inngest")).toBe(0);
});

test("an import whose run waits in the embedded engine is left alone there; once that run has ended, it gets a new one", async () => {
  const id = await storedImport({ status: "IMPORTING", minutes: 16 });
  await pool().query("INSERT INTO engine_event (id, name, data) VALUES ($1, 'go', '{}')", [`${id}:first`]);
  await pool().query(
    "INSERT INTO engine_run (id, function_id, event_id, concurrency_keys) VALUES (new_uuid_v7(), 'run', $1, '{}')",
    [`${id}:first`],
  );
  expect(await resendStalledImports("embedded")).toBe(0);
  await pool().query("UPDATE engine_run SET status = 'RUNNING'");
  expect(await resendStalledImports("embedded")).toBe(0);
  await pool().query("UPDATE engine_run SET status = 'FAILED'");
  expect(await resendStalledImports("embedded")).toBe(1);
});

/** An import that is being undone since then; its only chunk was applied long ago, and taken back then, if it was. */
async function storedRevert({
  minutes,
  revertedMinutes,
}: {
  minutes: number;
  revertedMinutes?: number;
}): Promise<string> {
  const id = await storedImport({ status: "IMPORTED", minutes, sentMinutes: 600, chunkMinutes: 600 });
  const { siteId } = await prisma().loyaltyImport.findFirstOrThrow({ where: { id } });
  const key = { siteId, loyaltyImportId: id };
  await prisma().importRevert.create({ data: { ...key, attempt: 2 } });
  await recordEvent(prisma(), revertRequestedEvent(key, 2));
  await prisma().outboxEvent.update({
    where: { id: `revert-${id}-2` },
    data: { sentDate: minutesAgo(minutes), createdDate: minutesAgo(minutes) },
  });
  if (revertedMinutes !== undefined) {
    const done = { revertedCount: 1, shortfallCount: 0, shortfallPoints: 0, revertDifference: -1 };
    await prisma().importChunk.updateMany({ where: key, data: { revertedDate: minutesAgo(revertedMinutes), ...done } });
  }
  return id;
}

test("a stalled undo has its event recorded once more, under a new id", async () => {
  const id = await storedRevert({ minutes: 16 });
  expect(await resendStalledImports("inngest")).toBe(1);
  expect(await resendStalledImports("inngest")).toBe(0);
  expect(await unsentEvents(10)).toEqual([
    {
      id: expect.stringMatching(`^revert-${id}-2:resent-\\d{8}T\\d{6}$`),
      name: "loyalty-imports/revert.requested",
      data: { siteId: expect.any(String), loyaltyImportId: id },
    },
  ]);
});

test("an undo that has begun or taken a chunk back a moment ago, or has ended, is left alone", async () => {
  await storedRevert({ minutes: 14 });
  await storedRevert({ minutes: 60, revertedMinutes: 14 });
  const ended = await storedRevert({ minutes: 60 });
  await prisma().importRevert.updateMany({
    where: { loyaltyImportId: ended },
    data: { status: "FAILED", errorReason: "The disk is full." },
  });
  expect(await resendStalledImports("inngest")).toBe(0);
});
