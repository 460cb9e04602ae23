import { beforeEach, expect, test, vi } from "vitest";
import { pool } from "../database/pool";
import type { ImportKey } from "../imports/import-key";
import { pauseImport } from "../run-control/pause-import";
import { resumeImport } from "../run-control/resume-import";
import { createTestSite } from "../testing/create-test-site";
import { currentImport, executedImport, value } from "../testing/import-file";
import { testCaller } from "../testing/test-caller";
import { stagedRowsNote } from "./note-staged-rows";

let key: ImportKey;

beforeEach(async () => {
  key = await executedImport(await createTestSite(), `Email,Points\n${"a@b.co,1\n".repeat(9)}`);
  // Makes the state of the run, as its begin does.
  value(await pauseImport(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId }));
  value(await resumeImport(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId }));
});

const stagedRowCount = async () => (await currentImport(key)).run?.stagedRowCount;

test("rows that were read are noted, but not each time", async () => {
  const query = vi.spyOn(pool(), "query");
  const note = stagedRowsNote(key);
  for (const count of [1, 2, 3]) note(count);
  expect(query).toHaveBeenCalledTimes(1);
  query.mockRestore();
  await vi.waitFor(async () => expect(await stagedRowCount()).toBe(1));
});

test("nothing is noted while every connection is taken, and nobody waits for one", async () => {
  const { max } = pool().options;
  const taken = await Promise.all(Array.from({ length: max }, () => pool().connect()));
  stagedRowsNote(key)(5);
  expect(pool().waitingCount).toBe(0);
  for (const client of taken) client.release();
  expect(await stagedRowCount()).toBe(0);
});
