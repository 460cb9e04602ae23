import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { type ApiClient, test } from "./api-client";

const file = "Email,Points\nemma@example.com,400\nliam@example.com,250\nnobody@example.com,1\n";
const isoDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const path = "/v1/loyalty-imports/revert";

async function undone(api: ApiClient, id: string) {
  const read = async () => (await (await api.get(`/v1/loyalty-imports/${id}`)).json()).loyaltyImport;
  const status = async () => (await read()).revertResult?.status;
  await expect.poll(status, { intervals: [50, 100, 200], timeout: 30_000 }).toMatch(/REVERTED|FAILED/);
  return read();
}

async function balances(api: ApiClient): Promise<Record<string, number>> {
  const { loyaltyAccounts } = await (await api.post("/v1/accounts/query")).json();
  type Account = { contact: { email: string }; points: { balance: number } };
  return Object.fromEntries(loyaltyAccounts.map(({ contact, points }: Account) => [contact.email, points.balance]));
}

test("an import is looked at and undone: balances, ledger and report say so, and only once", async ({
  api,
  request,
}) => {
  await api.addCustomers("emma@example.com", "liam@example.com");
  const first = await api.createImport("Email,Points\nemma@example.com,100\n");
  await api.executeImport(first.id);
  const { id } = await api.createImport(file);
  const { revision } = await api.executeImport(id);
  const later = await api.createImport("Email,Points\nliam@example.com,50\n", "later.csv");
  await api.executeImport(later.id);

  const looked = await api.get(`/v1/loyalty-imports/revert-preview?loyaltyImportId=${id}`);
  expect([looked.status(), await looked.json()]).toEqual([
    200,
    {
      revertPreview: {
        loyaltyImportId: id,
        revision,
        customerCount: 2,
        pointsTakenBack: 300 + 50,
        pointsGivenBack: 0,
        shortfallCount: 1,
        shortfallPoints: 200,
        laterImports: [
          { id: later.id, fileName: "later.csv", executedDate: expect.stringMatching(isoDate), customerCount: 1 },
        ],
        moreLaterImportCount: 0,
      },
    },
  ]);

  const asked = await Promise.all(Array.from({ length: 3 }, () => api.post(path, { loyaltyImportId: id, revision })));
  expect(asked.map((answer) => answer.status()).sort()).toEqual([200, 409, 409]);
  const won = await asked.find((answer) => answer.ok())?.json();
  expect(won.loyaltyImport).toMatchObject({ status: "IMPORTED", revertResult: { status: "REVERTING" } });

  const done = await undone(api, id);
  expect(done).toMatchObject({
    status: "IMPORTED",
    revision: "7",
    importResult: { successCount: 2, failureCount: 1 },
    revertResult: {
      status: "REVERTED",
      createdDate: expect.stringMatching(isoDate),
      finishedDate: expect.stringMatching(isoDate),
      successCount: 1,
      shortfallCount: 1,
      shortfallPoints: 200,
      pointsDifference: -350,
      reportFileExists: true,
      progress: { processedRowCount: 2, totalRowCount: 2 },
    },
  });
  expect(await balances(api)).toEqual({ "emma@example.com": 100, "liam@example.com": 0 });
  const { loyaltyTransactions } = await (
    await api.post("/v1/loyalty-transactions/query", { query: { filter: { amount: -300 } } })
  ).json();
  expect(loyaltyTransactions).toMatchObject([
    {
      transactionType: "ADJUST",
      description: "Undo of the import of points.csv",
      adjustInfo: { amountBefore: 400, amountAfter: 100 },
    },
  ]);

  const { url } = await (await api.get(`/v1/loyalty-imports/revert-report-download-url?loyaltyImportId=${id}`)).json();
  const report = await request.get(url);
  expect(report.headers()["content-disposition"]).toContain('attachment; filename="undo of points.csv"');
  expect((await report.body()).toString("utf8").split("\r\n")).toEqual([
    '\uFEFF"Row","Email","Points taken back","Balance before","Balance after","Shortfall"',
    "1,emma@example.com,300,400,100,0",
    "2,liam@example.com,50,50,0,200",
    "",
  ]);
  expect((await request.get(url.replace("signature=", "signature=x"))).status()).toBe(403);

  const again = await api.post(path, { loyaltyImportId: id });
  expect([again.status(), (await again.json()).details.applicationError]).toEqual([
    409,
    {
      code: "INVALID_STATUS",
      description: "This import was undone already. To make its change again, import the file again.",
      data: { status: "IMPORTED", revertStatus: "REVERTED" },
    },
  ]);
  const executed = await api.post("/v1/loyalty-imports/execute", { loyaltyImportId: id });
  expect(executed.status()).toBe(409);
  expect((await api.delete(`/v1/loyalty-imports/${id}?revision=7`)).status()).toBe(200);
  expect((await request.get(url)).status()).toBe(404);
});

test("a request that is stale, malformed or for what cannot be undone is refused and changes nothing", async ({
  api,
}) => {
  await api.addCustomers("emma@example.com");
  const { id } = await api.createImport(file);
  const parsed = await api.post(path, { loyaltyImportId: id });
  expect([parsed.status(), (await parsed.json()).message]).toEqual([
    409,
    "This import is PARSED; only one whose run has ended can be undone.",
  ]);
  const imported = await api.executeImport(id);
  const stale = await api.post(path, { loyaltyImportId: id, revision: "3" });
  expect([stale.status(), (await stale.json()).details.applicationError.code]).toEqual([409, "ABORTED"]);
  for (const body of [{}, { loyaltyImportId: "none" }, { loyaltyImportId: id, revision: "five" }]) {
    expect((await api.post(path, body)).status()).toBe(400);
  }
  expect((await api.get("/v1/loyalty-imports/revert-preview")).status()).toBe(400);
  expect((await api.get(`/v1/loyalty-imports/revert-report-download-url?loyaltyImportId=${id}`)).status()).toBe(404);
  expect((await (await api.get(`/v1/loyalty-imports/${id}`)).json()).loyaltyImport).toEqual(imported);
});

test("another site sees nothing of it", async ({ api, otherApi }) => {
  await api.addCustomers("emma@example.com");
  const { id } = await api.createImport(file);
  await api.executeImport(id);
  const unknown = randomUUID();
  for (const ask of [
    (importId: string) => otherApi.post(path, { loyaltyImportId: importId }),
    (importId: string) => otherApi.get(`/v1/loyalty-imports/revert-preview?loyaltyImportId=${importId}`),
    (importId: string) => otherApi.get(`/v1/loyalty-imports/revert-report-download-url?loyaltyImportId=${importId}`),
  ]) {
    const [theirs, nobodys] = await Promise.all([ask(id), ask(unknown)]);
    expect([theirs.status(), nobodys.status()]).toEqual([404, 404]);
    expect((await theirs.text()).replaceAll(id, unknown)).toBe(await nobodys.text());
  }
});
