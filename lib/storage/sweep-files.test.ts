import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { prisma } from "../database/pool";
import { env } from "../env";
import { deleteImport } from "../imports/delete-import";
import { stageRows } from "../runs/stage-rows";
import { writeErrorFile } from "../runs/write-error-file";
import { createTestSite } from "../testing/create-test-site";
import { currentImport, executedImport, runImport, uploadFile, value } from "../testing/import-file";
import { testCaller } from "../testing/test-caller";
import { putFile } from "./local-storage";
import { sweepFiles } from "./sweep-files";

const dayMilliseconds = 86_400_000;

function later(days: number): Date {
  return new Date(Date.now() + days * dayMilliseconds);
}

function isStored(key: string | null | undefined): boolean {
  return existsSync(join(env().dataDir, "files", key ?? "none"));
}

async function* bytes(text: string) {
  yield Buffer.from(text);
}

test("files in use stay; those that nothing names are removed, but not before an hour", async () => {
  const siteId = await createTestSite();
  const key = await executedImport(siteId, "Email,Points\nx@b.co,1\n");
  await runImport(key);
  const { uploadId, errorFileKey } = await currentImport(key);
  const used = await prisma().upload.findUniqueOrThrow({ where: { siteId_id: { siteId, id: uploadId } } });
  const leftBehind = `uploads/${siteId}/${uploadId}-of-an-attempt-that-failed`;
  const strangers = `uploads/${randomUUID()}/${randomUUID()}-of-another-database`;
  await putFile(leftBehind, bytes("half"));
  await putFile(strangers, bytes("whole"));

  expect(await sweepFiles()).toBe(0);
  expect(isStored(leftBehind)).toBe(true);
  expect(await sweepFiles(later(1))).toBe(1);
  expect(isStored(leftBehind)).toBe(false);
  expect(await sweepFiles(later(100))).toBe(0);
  expect([isStored(used.storageKey), isStored(errorFileKey), isStored(strangers)]).toEqual([true, true, true]);

  value(await deleteImport(testCaller(key.siteId), key.loyaltyImportId, undefined));
  expect([isStored(used.storageKey), isStored(errorFileKey)]).toEqual([false, false]);
});

test("an uploaded file waits a week for its import", async () => {
  const siteId = await createTestSite();
  await uploadFile(siteId, "Email,Points\nx@b.co,1\n");
  const [waiting] = await prisma().upload.findMany({ where: { siteId } });
  await sweepFiles(later(6));
  expect(isStored(waiting?.storageKey)).toBe(true);
  await sweepFiles(later(8));
  expect(isStored(waiting?.storageKey)).toBe(false);
  expect(await prisma().upload.count({ where: { siteId } })).toBe(0);
});

test("the error file of an import that is not closed yet stays", async () => {
  const key = await executedImport(await createTestSite(), "Email,Points\nx@b.co,1\n");
  await stageRows(key);
  const errorFileKey = await writeErrorFile(key);
  expect(await sweepFiles(later(1))).toBe(0);
  expect(isStored(errorFileKey)).toBe(true);
});
