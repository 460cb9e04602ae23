import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { acceptSuggestions } from "../corrections/accept-suggestions";
import { correctRow } from "../corrections/correct-row";
import { skipRows } from "../corrections/skip-rows";
import { prisma } from "../database/pool";
import { transaction } from "../database/transaction";
import { retryImport } from "../follow-ups/retry-import";
import { createImport } from "../imports/create-import";
import { deleteImport } from "../imports/delete-import";
import type { ImportKey } from "../imports/import-key";
import { importResource } from "../imports/import-resource";
import { previewImport } from "../previews/preview-import";
import { requestRevert } from "../reverts/request-revert";
import { cancelImport } from "../run-control/cancel-import";
import { pauseImport } from "../run-control/pause-import";
import { resumeImport } from "../run-control/resume-import";
import { executeImport } from "../runs/execute-import";
import { apiKeyActor } from "../sites/api-key-actor";
import { authenticate } from "../sites/authenticate";
import { createApiKey, hashApiKey } from "../sites/create-api-key";
import { createTestSite } from "../testing/create-test-site";
import { currentImport, parsedImport, runImport, uploadFile, value } from "../testing/import-file";
import { runRevert } from "../testing/revert-import";
import { csv, siteWith } from "../testing/site-with";
import { activityResource } from "./activity-resource";
import { listActivities } from "./list-activities";
import { recordActivity } from "./record-activity";

const file = csv([["a@b.co", 12]]);

async function activitiesOf(key: ImportKey) {
  return value(await listActivities(key)).map(activityResource);
}

/** `CORRECTED 2 Ada`, or without a number of rows where it was about none. */
async function doneTo(key: ImportKey): Promise<string[]> {
  return (await activitiesOf(key)).map(({ action, rowCount, actor }) =>
    [action, rowCount, actor].join(" ").replace("  ", " "),
  );
}

test("who did what with an import is told in the order in which it was done", async () => {
  const siteId = await siteWith({ "a@b.co": 11 });
  const { id } = await parsedImport(siteId, file);
  const key = { siteId, loyaltyImportId: id };
  expect(importResource(await currentImport(key))).toMatchObject({ createdBy: "Test" });
  expect(importResource(await currentImport(key)).executedBy).toBeUndefined();
  const { previewToken } = value(await previewImport({ siteId, actor: "Ada" }, { loyaltyImportId: id }));
  value(await executeImport({ siteId, actor: "Bo" }, { loyaltyImportId: id, previewToken }));
  const createdDate = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(await activitiesOf(key)).toEqual([
    { action: "CREATED", actor: "Test", createdDate },
    { action: "PREVIEWED", actor: "Ada", createdDate },
    { action: "EXECUTED", actor: "Bo", createdDate },
  ]);
  expect(importResource(await currentImport(key))).toMatchObject({ createdBy: "Test", executedBy: "Bo" });
});

test("a run that is paused, resumed and canceled says by whom, and each only once", async () => {
  const siteId = await siteWith({ "a@b.co": 11 });
  const { id } = await parsedImport(siteId, file);
  value(await executeImport({ siteId, actor: "Ada" }, { loyaltyImportId: id }));
  const asked = { loyaltyImportId: id };
  for (const actor of ["Bo", "Cy"]) value(await pauseImport({ siteId, actor }, asked));
  for (const actor of ["Cy", "Bo"]) value(await resumeImport({ siteId, actor }, asked));
  await Promise.all(["Ada", "Ada"].map((actor) => cancelImport({ siteId, actor }, asked)));
  expect(await doneTo({ siteId, loyaltyImportId: id })).toEqual([
    "CREATED Test",
    "EXECUTED Ada",
    "PAUSED Bo",
    "RESUMED Cy",
    "CANCELED Ada",
  ]);
});

test("a parse that is canceled by several at once was canceled by one", async () => {
  const siteId = await siteWith({ "a@b.co": 11 });
  const fileUrl = await uploadFile(siteId, file);
  const { id } = value(await createImport({ siteId, actor: "Ada" }, { fileUrl }, "http://localhost"));
  const cancel = (actor: string) => cancelImport({ siteId, actor }, { loyaltyImportId: id });
  for (const canceled of await Promise.all(["Bo", "Bo", "Bo"].map(cancel))) value(canceled);
  expect(await doneTo({ siteId, loyaltyImportId: id })).toEqual(["CREATED Ada", "CANCELED Bo"]);
});

test("a pause does not wait for a chunk, an early end or a close that has locked the import", async () => {
  const siteId = await siteWith({ "a@b.co": 11 });
  const { id } = await parsedImport(siteId, file);
  value(await executeImport({ siteId, actor: "Ada" }, { loyaltyImportId: id }));
  await transaction(async (client) => {
    await client.query("SELECT FROM loyalty_import WHERE id = $1 FOR SHARE", [id]);
    value(await pauseImport({ siteId, actor: "Bo" }, { loyaltyImportId: id }));
  });
  await transaction(async (client) => {
    await client.query("SELECT FROM loyalty_import WHERE id = $1 FOR NO KEY UPDATE", [id]);
    value(await resumeImport({ siteId, actor: "Bo" }, { loyaltyImportId: id }));
  });
  expect((await doneTo({ siteId, loyaltyImportId: id })).slice(2)).toEqual(["PAUSED Bo", "RESUMED Bo"]);
});

test("corrections, each request once, a retry, an undo and the deletion are told, the last also of what is gone", async () => {
  const siteId = await siteWith({ "a@b.co": 11, "c@d.co": 5 });
  const { id } = await parsedImport(
    siteId,
    csv([
      ["a@b.co", 12],
      ["x@y.co", 1],
      ["y@y.co", 2],
      ["c@d.co", "many"],
    ]),
  );
  const key = { siteId, loyaltyImportId: id };
  value(await executeImport({ siteId, actor: "Ada" }, { loyaltyImportId: id }));
  await runImport(key);
  const bo = { siteId, actor: "Bo" };
  const correct = () => correctRow(bo, { loyaltyImportId: id, rowNumber: 4 }, { points: 7 });
  expect(value(await correct()).count).toBe(1);
  expect(value(await correct()).count).toBe(0);
  for (const count of [2, 0]) {
    expect(value(await skipRows(bo, id, { errorCode: "CUSTOMER_NOT_FOUND" })).count).toBe(count);
  }
  expect(value(await acceptSuggestions(bo, id, {})).count).toBe(0);
  const followUp = value(await retryImport({ siteId, actor: "Cy" }, { loyaltyImportId: id }));
  expect(value(await retryImport({ siteId, actor: "Di" }, { loyaltyImportId: id })).id).toBe(followUp.id);
  expect(importResource(followUp)).toMatchObject({ createdBy: "Cy" });
  expect(await doneTo({ siteId, loyaltyImportId: followUp.id })).toEqual(["CREATED 1 Cy"]);
  value(await requestRevert({ siteId, actor: "Di" }, key));
  expect((await requestRevert({ siteId, actor: "Eve" }, key)).ok).toBe(false);
  expect((await deleteImport({ siteId, actor: "Eve" }, id, undefined)).ok).toBe(false);
  await runRevert(key);
  value(await deleteImport({ siteId, actor: "Flo" }, id, undefined));
  expect((await deleteImport({ siteId, actor: "Eve" }, id, undefined)).ok).toBe(false);
  expect(await doneTo(key)).toEqual([
    "CREATED Test",
    "EXECUTED Ada",
    "CORRECTED 1 Bo",
    "SKIPPED 2 Bo",
    "RETRIED 1 Cy",
    "REVERTED Di",
    "DELETED Flo",
  ]);
});

test("rows that are left out, corrected or taken back are told apart", async () => {
  const siteId = await siteWith({ "a@b.co": 11, "c@d.co": 5 });
  const { id } = await parsedImport(
    siteId,
    csv([
      ["a@b.co", 12],
      ["c@d.co", "many"],
      ["x@y.co", 2],
    ]),
  );
  const key = { siteId, loyaltyImportId: id };
  const ada = { siteId, actor: "Ada" };
  value(await previewImport(ada, { loyaltyImportId: id }));
  const decide = async (given: object) =>
    value(await correctRow(ada, { loyaltyImportId: id, rowNumber: 2 }, given)).count;
  const nothing = { email: null, points: null, skip: null };
  // Twice each: the second time nothing changes, and nothing is told.
  for (const given of [
    { points: 7 },
    { points: 8 },
    { skip: true },
    { skip: false },
    nothing,
    { skip: true },
    nothing,
  ]) {
    expect([await decide(given), await decide(given)]).toEqual([1, 0]);
  }
  await decide({ skip: true });
  await decide({ points: 9, skip: false });
  expect((await doneTo(key)).slice(2)).toEqual([
    "CORRECTED 1 Ada",
    "CORRECTED 1 Ada",
    "SKIPPED 1 Ada",
    "UNSKIPPED 1 Ada",
    "UNCORRECTED 1 Ada",
    "SKIPPED 1 Ada",
    "UNSKIPPED 1 Ada",
    "SKIPPED 1 Ada",
    "CORRECTED 1 Ada",
  ]);
});

test("what was not done is not told", async () => {
  const siteId = await siteWith({ "a@b.co": 11 });
  const { id } = await parsedImport(siteId, file);
  const caller = { siteId, actor: "Ada" };
  const outcomes = await Promise.all(
    ["Ada", "Bo", "Cy"].map((actor) => executeImport({ siteId, actor }, { loyaltyImportId: id })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await previewImport(caller, { loyaltyImportId: id })).toMatchObject({ ok: false });
  const key = { siteId, loyaltyImportId: id };
  const told = await activitiesOf(key);
  expect(told.map(({ action }) => action)).toEqual(["CREATED", "EXECUTED"]);
  expect(told[1]?.actor).toBe((await currentImport(key)).executedBy);
});

test("an activity is recorded with the work or not at all, in a transaction of either kind", async () => {
  const siteId = await createTestSite();
  const key = { siteId, loyaltyImportId: (await parsedImport(siteId, file)).id };
  const broken = new Error("It failed.");
  const inPrisma = prisma().$transaction(async (db) => {
    await recordActivity(db, key, "PAUSED", "Web");
    throw broken;
  });
  await expect(inPrisma).rejects.toThrow(broken);
  const inPg = transaction(async (client) => {
    await recordActivity(client, key, "PAUSED", "Web");
    throw broken;
  });
  await expect(inPg).rejects.toThrow(broken);
  await prisma().$transaction((db) => recordActivity(db, key, "PAUSED", "Web"));
  await transaction((client) => recordActivity(client, key, "RESUMED", "Web"));
  expect((await activitiesOf(key)).map(({ action }) => action)).toEqual(["CREATED", "PAUSED", "RESUMED"]);
});

test("of an import with very many activities the newest are told, the oldest of them first", async () => {
  const siteId = await createTestSite();
  const key = { siteId, loyaltyImportId: (await parsedImport(siteId, file)).id };
  await transaction(async (client) => {
    for (let number = 1; number <= 1_001; number++) await recordActivity(client, key, "CORRECTED", `${number}`);
  });
  const told = await activitiesOf(key);
  expect([told.length, told[0]?.actor, told.at(-1)?.actor]).toEqual([1_000, "2", "1001"]);
});

test("another site's import and one that is not there have no activities to tell", async () => {
  const siteId = await createTestSite();
  const { id } = await parsedImport(siteId, file);
  for (const key of [
    { siteId: await createTestSite(), loyaltyImportId: id },
    { siteId, loyaltyImportId: randomUUID() },
  ]) {
    expect(await listActivities(key)).toMatchObject({ ok: false, failure: { code: "NOT_FOUND" } });
  }
});

test("a key acts under its name, or under its day and the first digits of its hash", async () => {
  const { name: siteName, id: siteId } = await prisma().site.findUniqueOrThrow({
    where: { id: await createTestSite() },
  });
  const named = await createApiKey(siteName, "Till in Bonn");
  expect(await authenticate(named.key, null)).toEqual({
    ok: true,
    value: { siteId, actor: "API key “Till in Bonn”" },
  });
  const { key } = await createApiKey(siteName);
  const hash = hashApiKey(key);
  const record = await prisma().apiKey.findUniqueOrThrow({ where: { hash } });
  const actor = apiKeyActor({ ...record, createdDate: new Date("2026-03-01T23:59:59Z") });
  expect(actor).toBe(`API key ${hash.slice(0, 8)} of 2026-03-01`);
  expect(await authenticate(key, null)).toMatchObject({
    value: { siteId, actor: expect.stringMatching(RegExp(`^API key ${hash.slice(0, 8)} of \\d{4}-\\d\\d-\\d\\d$`)) },
  });
});
