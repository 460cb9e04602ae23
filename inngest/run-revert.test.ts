import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pool } from "@/lib/database/pool";
import type { ImportKey } from "@/lib/imports/import-key";
import { importResource } from "@/lib/imports/import-resource";
import { createTestSite } from "@/lib/testing/create-test-site";
import { currentImport, executedImport, runImport, value } from "@/lib/testing/import-file";
import { testCaller } from "@/lib/testing/test-caller";
import { findViolations } from "@/lib/verify/find-violations";
import { inngest } from "./client";
import { EmbeddedEngine } from "./embedded/embedded-engine";
import { endTestEngines, until } from "./embedded/test-engine";
import { functions } from "./functions";
import { requestAndRunRevert } from "./start-import";

let engine: EmbeddedEngine | undefined;
let key: ImportKey;

async function startEngine(retryDelayMilliseconds: number): Promise<void> {
  engine = new EmbeddedEngine({ client: inngest, functions, retryDelays: [retryDelayMilliseconds] });
  globalThis.loyaltyImportsEmbeddedEngine = engine;
  await engine.start();
}

beforeEach(async () => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await pool().query(
    `CREATE OR REPLACE FUNCTION refuse_for_want_of_room() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`,
  );
  const siteId = await createTestSite();
  await pool().query(
    "INSERT INTO customer (site_id, email) SELECT $1, 'c' || i || '@b.co' FROM generate_series(1, 10000) i",
    [siteId],
  );
  const rows = Array.from({ length: 10_000 }, (_, index) => `c${index + 1}@b.co,7\n`);
  key = await executedImport(siteId, `Email,Points\n${rows.join("")}`);
  await runImport(key);
  await pool().query("TRUNCATE outbox_event");
});

afterEach(async () => {
  await engine?.stop(1_000);
  await endTestEngines();
  vi.restoreAllMocks();
});

/** From now on the database says that its disk is full when a chunk but the first is taken back. @returns what makes room */
async function fillDisk(): Promise<() => Promise<unknown>> {
  await pool().query(
    `CREATE TRIGGER full_disk BEFORE UPDATE ON import_chunk FOR EACH ROW
       WHEN (NEW.number > 0 AND NEW.reverted_date IS NOT NULL) EXECUTE FUNCTION refuse_for_want_of_room()`,
  );
  return () => pool().query("DROP TRIGGER full_disk ON import_chunk");
}

function ask() {
  return requestAndRunRevert(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId });
}

function untilReverted(expected: object) {
  return until(async () => {
    const { revertResult } = importResource(await currentImport(key));
    expect(revertResult).toMatchObject(expected);
  });
}

const undone = { status: "REVERTED", successCount: 10_000, shortfallCount: 0, pointsDifference: -70_000 };

test("an undo that finds the disk full says so, waits, and goes on by itself once there is room", async () => {
  await startEngine(1_000);
  const makeRoom = await fillDisk();
  value(await ask());
  await untilReverted({
    status: "REVERTING",
    progress: {
      processedRowCount: 5_000,
      totalRowCount: 10_000,
      retryReason:
        "The disk of the server is full. The undo is tried again and goes on by itself once there is room on it.",
    },
  });
  await makeRoom();
  await untilReverted(undone);
  for await (const violation of findViolations()) expect.fail(violation);
});

test("an undo that is given up says why and what was done, and goes on when it is asked for again", async () => {
  await startEngine(5);
  const makeRoom = await fillDisk();
  value(await ask());
  await untilReverted({
    status: "FAILED",
    errorReason:
      "The disk of the server is full. This did not pass, although it was tried several times. Make room on it. " +
      "5,000 of 10,000 rows were taken back, and stay so. Undo the import again, and it goes on from there.",
    successCount: 5_000,
    pointsDifference: -35_000,
  });
  await makeRoom();
  value(await ask());
  await untilReverted(undone);
  for await (const violation of findViolations()) expect.fail(violation);
});
