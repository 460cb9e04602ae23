import { afterEach, expect, test } from "vitest";
import { pool } from "@/lib/database/pool";
import { createImport } from "@/lib/imports/create-import";
import type { ImportKey } from "@/lib/imports/import-key";
import { executeImport } from "@/lib/runs/execute-import";
import { createTestSite } from "@/lib/testing/create-test-site";
import { currentImport, uploadFile, value } from "@/lib/testing/import-file";
import { testCaller } from "@/lib/testing/test-caller";
import { endedRuns, endTestEngines, until } from "./embedded/test-engine";
import { startEngine, stopEngine } from "./engine";

afterEach(async () => {
  await stopEngine();
  await endTestEngines();
});

async function created(): Promise<ImportKey> {
  const siteId = await createTestSite();
  const fileUrl = await uploadFile(siteId, "Email,Points\nx@b.co,5\n");
  const { id } = value(await createImport(testCaller(siteId), { fileUrl }, "http://localhost"));
  return { siteId, loyaltyImportId: id };
}

function reached(key: ImportKey, status: string) {
  return until(async () => expect(await currentImport(key)).toMatchObject({ status }));
}

test("a process that ends after an import was created or executed, but before its event was sent, costs nothing", async () => {
  const key = await created();
  expect(await currentImport(key)).toMatchObject({ status: "INITIATED" });
  await startEngine();
  await reached(key, "PARSED");
  await stopEngine();

  value(await executeImport(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId }));
  expect(await currentImport(key)).toMatchObject({ status: "IMPORTING" });
  await startEngine();
  await reached(key, "IMPORTED");
  expect(await currentImport(key)).toMatchObject({ revision: 5n, failureCount: 1 });
});

test("an import whose run could not even say that it failed is found, and goes on", async () => {
  const key = await created();
  await startEngine();
  await reached(key, "PARSED");
  // While a run of it waits or works, an import is not stalled.
  await endedRuns(1);
  await stopEngine();
  value(await executeImport(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId }));
  await pool().query("UPDATE outbox_event SET sent_date = now() - interval '16 minutes'");
  await pool().query("UPDATE loyalty_import SET updated_date = now() - interval '16 minutes'");
  await startEngine();
  await reached(key, "IMPORTED");
});

test("a process that ends after an event was sent, but before that was noted, makes no second run", async () => {
  const key = await created();
  await startEngine();
  await reached(key, "PARSED");
  await stopEngine();
  await pool().query("UPDATE outbox_event SET sent_date = NULL");
  await startEngine();
  await until(async () => {
    expect((await pool().query("SELECT FROM outbox_event WHERE sent_date IS NULL")).rowCount).toBe(0);
  });
  expect((await pool().query("SELECT FROM engine_run")).rowCount).toBe(1);
  expect(await currentImport(key)).toMatchObject({ status: "PARSED", revision: 3n });
});
