import { expect } from "@playwright/test";
import { type ApiClient, test } from "./api-client";

const imports = "/v1/loyalty-imports";
const execute = `${imports}/execute`;
const settings = `${imports}/settings`;
const falling = "Email,Points\nada@example.com,1\nbo@example.com,1\n";
const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
const keyName = expect.stringMatching(/^API key [0-9a-f]{8} of \d{4}-\d\d-\d\d$/);

/** Two customers with 100 points each. */
async function prepare(api: ApiClient): Promise<void> {
  await api.addCustomers("ada@example.com", "bo@example.com");
  const { id } = await api.createImport("Email,Points\nada@example.com,100\nbo@example.com,100\n");
  expect((await api.executeImport(id)).importResult).toMatchObject({ successCount: 2 });
}

async function previewOf(api: ApiClient, loyaltyImportId: string, more: object = {}) {
  const answer = await api.post(`${imports}/preview`, { loyaltyImportId, ...more });
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()).preview;
}

test("a preview warns, and whoever executes it says that they know", async ({ api }) => {
  await prepare(api);
  const { id } = await api.createImport(falling);
  const { previewToken, warnings } = await previewOf(api, id);
  expect(warnings).toEqual([
    {
      code: "MANY_FALL",
      severity: "SEVERE",
      message: "2 of 2 customers in the file lose points (100 %). The settings warn above 25 %.",
      data: { count: 2, total: 2, percent: 100, thresholdPercent: 25 },
    },
  ]);
  expect((await (await api.get(`${imports}/preview?loyaltyImportId=${id}`)).json()).preview.warnings).toEqual(warnings);

  const refused = await api.post(execute, { loyaltyImportId: id, previewToken });
  expect(refused.status()).toBe(409);
  const description =
    "The preview warns of MANY_FALL. Look at the warnings, and name all of them in acknowledgedWarnings to execute it all the same.";
  expect(await refused.json()).toEqual({
    message: description,
    details: { applicationError: { code: "WARNINGS_NOT_ACKNOWLEDGED", description, data: { warnings } } },
  });
  const done = await api.executeImport(id, undefined, { previewToken, acknowledgedWarnings: ["MANY_FALL"] });
  expect(done.importResult).toMatchObject({ successCount: 2, failureCount: 0 });
});

test("a client that knows of no previews is stopped by no warning", async ({ api }) => {
  await prepare(api);
  const { id } = await api.createImport(falling);
  expect((await api.executeImport(id)).status).toBe("IMPORTED");
  const again = await api.createImport(falling);
  expect((await api.executeImport(again.id)).status).toBe("IMPORTED");
});

test("the points of a file are added once more only when that is confirmed", async ({ api }) => {
  await prepare(api);
  const add = { options: { mode: "ADD" } };
  const first = await api.createImport(falling, "welcome.csv");
  await api.executeImport(first.id, undefined, add);
  const second = await api.createImport(falling, "again.csv");
  const refused = await api.post(execute, { loyaltyImportId: second.id, ...add });
  expect(refused.status()).toBe(409);
  const { applicationError } = (await refused.json()).details;
  expect(applicationError).toEqual({
    code: "ALREADY_EXISTS",
    description: expect.stringContaining("under the name “welcome.csv”. Send confirmRepeat: true"),
    data: {
      loyaltyImportId: first.id,
      fileName: "welcome.csv",
      executedDate: moment,
      executedBy: keyName,
      isRunning: false,
    },
  });
  await api.executeImport(second.id, undefined, { ...add, confirmRepeat: true });
  expect(await (await api.get("/v1/accounts/program-totals")).json()).toEqual({ points: 204 });
});

test("a site sets from where on its previews warn", async ({ api, otherApi }) => {
  const defaults = {
    unmatchedPercent: 20,
    fallingPercent: 25,
    toZeroPercent: 10,
    growthPercent: 50,
    outlierFactor: 10,
  };
  expect(await (await api.get(settings)).json()).toEqual({ settings: { warningThresholds: defaults } });
  const changed = await api.patch(settings, { warningThresholds: { fallingPercent: null, growthPercent: 1.5 } });
  const own = { settings: { warningThresholds: { ...defaults, fallingPercent: null, growthPercent: 1.5 } } };
  expect([changed.status(), await changed.json()]).toEqual([200, own]);
  expect(await (await api.get(`/_api/loyalty-imports${settings}`)).json()).toEqual(own);
  expect(await (await otherApi.get(settings)).json()).toEqual({ settings: { warningThresholds: defaults } });

  await prepare(api);
  expect((await previewOf(api, (await api.createImport(falling)).id)).warnings).toEqual([]);

  const refused = await api.patch(settings, { warningThresholds: { fallingPercent: 101, falling: 1 } });
  expect(refused.status()).toBe(400);
  const { fieldViolations } = (await refused.json()).details.validationError;
  expect(fieldViolations.map(({ field }: { field: string }) => field)).toEqual([
    "warningThresholds.fallingPercent",
    "warningThresholds.falling",
  ]);
  expect(await (await api.get(settings)).json()).toEqual(own);
});

test("an import says who did what with it, to its own site only", async ({ api, otherApi }) => {
  await prepare(api);
  const { id } = await api.createImport(falling);
  const { previewToken } = await previewOf(api, id);
  const done = await api.executeImport(id, undefined, { previewToken, acknowledgedWarnings: ["MANY_FALL"] });
  expect(done).toMatchObject({ createdBy: keyName, executedBy: done.createdBy });
  const activities = `${imports}/${id}/activities`;
  expect(await (await api.get(activities)).json()).toEqual({
    activities: ["CREATED", "PREVIEWED", "EXECUTED"].map((action) => ({
      action,
      actor: done.createdBy,
      createdDate: moment,
    })),
  });
  expect((await otherApi.get(activities)).status()).toBe(404);
  expect((await api.get(`${imports}/nothing/activities`)).status()).toBe(400);
});
