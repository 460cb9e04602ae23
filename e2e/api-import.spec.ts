import { randomUUID } from "node:crypto";
import { request as browserless, expect } from "@playwright/test";
import { test } from "./api-client";

const file = "Email,Points\nemma@example.com,400\nLIAM@example.com,250\nnoah@example.com,120\n";
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const isoDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

test("the main job: three rows, two succeed, one fails and is explained", async ({ api, request }) => {
  const { customers } = await api.addCustomers("emma@example.com", "liam@example.com");
  const parsed = await api.createImport(file);
  expect(parsed).toEqual({
    id: expect.stringMatching(uuid),
    asyncImportJobId: expect.stringMatching(uuid),
    revision: "3",
    createdDate: expect.stringMatching(isoDate),
    updatedDate: expect.stringMatching(isoDate),
    status: "PARSED",
    fileMetadata: {
      size: Buffer.byteLength(file),
      name: "points.csv",
      url: expect.stringMatching(/^\/sites\/[0-9a-f-]{36}\/[0-9a-f-]{36}\.csv$/),
      header: { values: ["Email", "Points"] },
      headerMappingInfo: {
        headerMappings: [
          { columnName: "EMAIL", columnIndex: 0 },
          { columnName: "POINTS", columnIndex: 1 },
        ],
      },
      sampleDataRows: [
        { values: ["emma@example.com", "400"] },
        { values: ["LIAM@example.com", "250"] },
        { values: ["noah@example.com", "120"] },
      ],
    },
    parseResult: { parsedRowCount: 3 },
    parseDetails: expect.objectContaining({ container: "PLAIN", encoding: "UTF-8", delimiter: ",", headerRow: 1 }),
  });

  const done = await api.executeImport(parsed.id);
  expect(done).toMatchObject({
    status: "IMPORTED",
    revision: "5",
    importResult: { errorFileExists: true, successCount: 2, failureCount: 1 },
    progress: { processedRowCount: 3, totalRowCount: 3 },
  });

  const link = await api.get(`/v1/loyalty-imports/error-file-download-url?loyaltyImportId=${parsed.id}`);
  const { url } = await link.json();
  const errorFile = await request.get(url);
  expect(errorFile.headers()["content-disposition"]).toContain('attachment; filename="failed rows of points.csv"');
  const withoutCheck = (await errorFile.body()).toString("utf8").replace(/,[a-z]{23},/, ",the check,");
  expect(withoutCheck.split("\r\n")).toEqual([
    '\uFEFF"Row","Status","Error code","Error","Row check","Email","Points"',
    '3,FAILED,CUSTOMER_NOT_FOUND,"No customer has the email “noah@example.com”. Correct it, or add the customer and import this row again.",the check,noah@example.com,120',
    "",
  ]);

  const account = await (await api.get(`/v1/accounts/fetch-by?contactId=${customers[1].id}`)).json();
  expect(account.account).toMatchObject({
    contact: { email: "liam@example.com" },
    points: { balance: 250, earned: 0, adjusted: 250, redeemed: 0, expired: 0 },
  });
  const ledger = await (
    await api.post("/v1/loyalty-transactions/query", { query: { filter: { accountId: account.account.id } } })
  ).json();
  expect(ledger.loyaltyTransactions).toEqual([
    {
      id: expect.stringMatching(uuid),
      accountId: account.account.id,
      createdDate: expect.stringMatching(isoDate),
      amount: 250,
      transactionType: "ADJUST",
      description: "Import of points.csv",
      adjustInfo: { amountBefore: 0, amountAfter: 250 },
    },
  ]);
  expect(await (await api.get("/v1/accounts/program-totals")).json()).toEqual({ points: 650 });
});

test("both prefixes mean the same", async ({ api }) => {
  const { id } = await api.createImport(file);
  const paths = [
    `/v1/loyalty-imports?loyaltyImportId=${id}`,
    `/v1/loyalty-imports/${id}`,
    `/_api/loyalty-imports/v1/loyalty-imports?loyaltyImportId=${id}`,
  ];
  const [first, ...others] = await Promise.all(paths.map(async (path) => (await api.get(path)).json()));
  for (const other of others) expect(other).toEqual(first);
  expect((await api.post("/_api/loyalty-accounts/v1/accounts/query")).status()).toBe(200);
  expect((await api.post("/_api/loyalty-transactions/v1/loyalty-transactions/query")).status()).toBe(200);
});

test("fields without a value are absent, and counts come only when the run has ended", async ({ api }) => {
  const fileUrl = await api.upload(file);
  const { loyaltyImport } = await (await api.post("/v1/loyalty-imports", { fileUrl })).json();
  expect(loyaltyImport).toEqual({
    id: expect.stringMatching(uuid),
    asyncImportJobId: expect.stringMatching(uuid),
    revision: "1",
    createdDate: expect.stringMatching(isoDate),
    updatedDate: expect.stringMatching(isoDate),
    status: "INITIATED",
    fileMetadata: { size: Buffer.byteLength(file), name: expect.stringMatching(/\.csv$/), url: fileUrl },
  });
  await api.settled(loyaltyImport.id, ["PARSED"]);
  const executed = await api.post("/v1/loyalty-imports/execute", { loyaltyImportId: loyaltyImport.id });
  const running = (await executed.json()).loyaltyImport;
  expect(running.importResult).toEqual({ errorFileExists: false });
  expect(running.progress).toEqual({ processedRowCount: 0, totalRowCount: 3 });
});

test("of two executes at the same moment one wins, and a later one is told the status", async ({ api }) => {
  const { id } = await api.createImport(file);
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => api.post("/v1/loyalty-imports/execute", { loyaltyImportId: id })),
  );
  expect(answers.map((answer) => answer.status()).sort()).toEqual([200, 409, 409, 409, 409]);
  await api.settled(id, ["IMPORTED"]);
  const again = await api.post("/v1/loyalty-imports/execute", { loyaltyImportId: id });
  expect(again.status()).toBe(409);
  expect(await again.json()).toEqual({
    message: "This import is IMPORTED; only one that is PARSED can be executed.",
    details: {
      applicationError: {
        code: "INVALID_STATUS",
        description: "This import is IMPORTED; only one that is PARSED can be executed.",
        data: { status: "IMPORTED" },
      },
    },
  });
});

test("a wrong mapping is refused with every violation and changes nothing", async ({ api }) => {
  const { id, revision } = await api.createImport(file);
  const execute = async (headerMappings: object[]) => {
    const body = { loyaltyImportId: id, headerMappingInfo: { headerMappings } };
    const answer = await api.post("/v1/loyalty-imports/execute", body);
    expect(answer.status()).toBe(400);
    return (await answer.json()).details.validationError.fieldViolations.map(
      (violation: { field: string }) => violation.field,
    );
  };
  const mappings = "headerMappingInfo.headerMappings";
  expect(
    await execute([
      { columnName: "EMAIL", columnIndex: 1 },
      { columnName: "POINTS", columnIndex: 1 },
    ]),
  ).toEqual([mappings]);
  expect(await execute([{ columnName: "POINTS", columnIndex: 9 }])).toEqual([mappings, `${mappings}[0].columnIndex`]);
  expect(await execute([])).toEqual([mappings, mappings]);
  expect((await (await api.get(`/v1/loyalty-imports/${id}`)).json()).loyaltyImport).toMatchObject({
    status: "PARSED",
    revision,
  });
});

test("a deleted import is gone, with its files; the balances stay", async ({ api, request }) => {
  const { customers } = await api.addCustomers("emma@example.com");
  const { id } = await api.createImport(file);
  const { revision } = await api.executeImport(id);
  const { url } = await (await api.get(`/v1/loyalty-imports/error-file-download-url?loyaltyImportId=${id}`)).json();
  const stale = await api.delete(`/v1/loyalty-imports/${id}?revision=1`);
  expect([stale.status(), (await stale.json()).details.applicationError.code]).toEqual([409, "ABORTED"]);
  const deleted = await api.delete(`/v1/loyalty-imports/${id}?revision=${revision}`);
  expect([deleted.status(), await deleted.json()]).toEqual([200, {}]);
  expect((await api.get(`/v1/loyalty-imports/${id}`)).status()).toBe(404);
  expect((await api.delete(`/v1/loyalty-imports/${id}`)).status()).toBe(404);
  expect((await request.get(url)).status()).toBe(404);
  expect((await (await api.post("/v1/loyalty-imports/query")).json()).loyaltyImports).toEqual([]);
  const { account } = await (await api.get(`/v1/accounts/${customers[0].id}`)).json();
  expect(account.points.balance).toBe(400);
});

test("another site sees nothing of it, and cannot tell that it is there", async ({ api, otherApi }) => {
  const { customers } = await api.addCustomers("emma@example.com");
  const { id, fileMetadata } = await api.createImport(file);
  await api.executeImport(id);
  const unknown = randomUUID();
  for (const path of [
    `/v1/loyalty-imports?loyaltyImportId=ID`,
    `/v1/loyalty-imports/ID`,
    `/v1/loyalty-imports/error-file-download-url?loyaltyImportId=ID`,
  ]) {
    const [theirs, nobodys] = await Promise.all([
      otherApi.get(path.replace("ID", id)),
      otherApi.get(path.replace("ID", unknown)),
    ]);
    expect([theirs.status(), nobodys.status()]).toEqual([404, 404]);
    expect((await theirs.text()).replaceAll(id, unknown)).toBe(await nobodys.text());
  }
  expect((await otherApi.post("/v1/loyalty-imports/execute", { loyaltyImportId: id })).status()).toBe(404);
  expect((await otherApi.delete(`/v1/loyalty-imports/${id}`)).status()).toBe(404);
  expect((await otherApi.post("/v1/loyalty-imports", { fileUrl: fileMetadata.url })).status()).toBe(400);
  expect((await otherApi.get(`/v1/accounts/${customers[0].id}`)).status()).toBe(404);
  for (const [path, list] of [
    ["/v1/loyalty-imports/query", "loyaltyImports"],
    ["/v1/accounts/query", "loyaltyAccounts"],
    ["/v1/loyalty-transactions/query", "loyaltyTransactions"],
  ] as const) {
    expect((await (await otherApi.post(path)).json())[list]).toEqual([]);
  }
});

test("a request without a key, with an unknown one, or for another site is refused", async ({ api, baseURL }) => {
  const anonymous = await browserless.newContext({ ...(baseURL && { baseURL }) });
  const path = `/v1/loyalty-imports/${randomUUID()}`;
  for (const headers of [{}, { authorization: "loy_unknown" }, { authorization: "Bearer " }]) {
    const refused = await anonymous.get(path, { headers });
    expect(refused.status()).toBe(401);
    expect((await refused.json()).details.applicationError.code).toBe("UNAUTHENTICATED");
    expect(refused.headers()["x-wix-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(refused.headers()["x-request-id"]).toBe(refused.headers()["x-wix-request-id"]);
  }
  await anonymous.dispose();
  expect((await api.getAs(path, { "wix-site-id": randomUUID() })).status()).toBe(403);
});
