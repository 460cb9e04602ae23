import { expect } from "@playwright/test";
import { test } from "./api-client";

const file = `Email,Points
emma@gmail.com,400
liam@gmial.com,250
noah@gmail.com,many
nobody@nowhere.co,1
`;

const addresses = ["emma@gmail.com", "liam@gmail.com", "noah@gmail.com"];

test("failed rows are listed, corrected, skipped and run again, and nothing counts twice", async ({
  api,
  otherApi,
}) => {
  await api.addCustomers(...addresses);
  const { id } = await api.createImport(file);
  const rowsPath = `/v1/loyalty-imports/${id}/rows`;
  const early = await api.get(rowsPath);
  expect(early.status()).toBe(409);
  expect((await early.json()).message).toBe(
    "No rows of this import are staged. Preview it, or execute it and wait until its rows are read.",
  );
  expect(await api.executeImport(id)).toMatchObject({ status: "IMPORTED", importResult: { successCount: 1 } });

  const listed = await (await api.get(`${rowsPath}?filter=FAILED&limit=2`)).json();
  expect(listed).toEqual({
    rows: [
      {
        rowNumber: 2,
        outcome: "FAILED",
        email: "liam@gmial.com",
        pointsText: "250",
        errorCode: "CUSTOMER_NOT_FOUND",
        error:
          "No customer has the email “liam@gmial.com”. Did you mean “liam@gmail.com”? Correct it, or add the customer and import this row again.",
        suggestion: "liam@gmail.com",
      },
      {
        rowNumber: 3,
        outcome: "FAILED",
        email: "noah@gmail.com",
        pointsText: "many",
        errorCode: "POINTS_INVALID",
        error: "“many” is not a whole number. Write digits only, without decimals.",
      },
    ],
    pagingMetadata: { count: 2, cursors: { next: expect.any(String) }, hasNext: true },
  });
  const { next } = listed.pagingMetadata.cursors;
  const second = await (await api.get(`${rowsPath}?limit=2&cursor=${encodeURIComponent(next)}`)).json();
  expect(second.rows.map(({ rowNumber }: { rowNumber: number }) => rowNumber)).toEqual([4]);
  expect(await (await api.get(`${rowsPath}/count?filter=FAILED`)).json()).toEqual({ count: 3 });
  expect((await (await api.get(`${rowsPath}?email=EMMA`)).json()).rows).toEqual([
    {
      rowNumber: 1,
      outcome: "CHANGED",
      customerId: expect.any(String),
      email: "emma@gmail.com",
      pointsBefore: 0,
      pointsAfter: 400,
      difference: 400,
      applied: true,
    },
  ]);

  const refused = await api.patch(`${rowsPath}/3`, { points: "lots" });
  expect(refused.status()).toBe(400);
  expect((await refused.json()).details.validationError.fieldViolations).toEqual([
    {
      field: "points",
      violatedRule: "OTHER",
      ruleName: "POINTS_INVALID",
      description: "“lots” is not a whole number. Write digits only, without decimals.",
    },
  ]);
  const corrected = await api.patch(`${rowsPath}/3`, { points: 120 });
  expect(corrected.status(), await corrected.text()).toBe(200);
  expect(await corrected.json()).toMatchObject({
    row: { rowNumber: 3, outcome: "FAILED", correction: { points: "120", skipped: false } },
    revision: "6",
  });
  const accepted = await api.post(`${rowsPath}/accept-suggestions`);
  expect(await accepted.json()).toEqual({ acceptedCount: 1, revision: "7" });
  const skipped = await api.post(`${rowsPath}/skip`, { errorCode: "CUSTOMER_NOT_FOUND", revision: "7" });
  expect(await skipped.json()).toEqual({ skippedCount: 1, revision: "8" });

  const retried = await api.post("/v1/loyalty-imports/retry", { loyaltyImportId: id, revision: "8" });
  expect(retried.status(), await retried.text()).toBe(200);
  const { loyaltyImport } = await retried.json();
  expect(loyaltyImport).toMatchObject({
    followsLoyaltyImportId: id,
    fileMetadata: { name: "points.csv (2 corrected rows)" },
  });
  expect(await api.settled(loyaltyImport.id, ["PARSED", "FAILED"])).toMatchObject({
    status: "PARSED",
    parseResult: { parsedRowCount: 2 },
  });
  expect(await api.executeImport(loyaltyImport.id)).toMatchObject({
    status: "IMPORTED",
    importResult: { successCount: 2, failureCount: 0 },
  });
  const again = await api.post("/v1/loyalty-imports/retry", { loyaltyImportId: id });
  expect((await again.json()).loyaltyImport.id).toBe(loyaltyImport.id);
  const late = await api.patch(`${rowsPath}/3`, { points: 5 });
  expect(late.status()).toBe(409);
  const totals = await (await api.get("/v1/accounts/program-totals")).json();
  expect(totals).toEqual({ points: 770 });

  for (const answer of [
    await otherApi.get(rowsPath),
    await otherApi.get(`${rowsPath}/count`),
    await otherApi.patch(`${rowsPath}/4`, { skip: true }),
    await otherApi.post(`${rowsPath}/accept-suggestions`),
    await otherApi.post(`${rowsPath}/skip`, { errorCode: "EMAIL_MISSING" }),
    await otherApi.post("/v1/loyalty-imports/retry", { loyaltyImportId: id }),
  ]) {
    expect(answer.status()).toBe(404);
  }
});

test("a corrected error file that is uploaded follows the import it comes from", async ({ api, request }) => {
  await api.addCustomers(...addresses);
  const { id } = await api.createImport(file);
  await api.executeImport(id);
  const link = await (await api.get(`/v1/loyalty-imports/error-file-download-url?loyaltyImportId=${id}`)).json();
  const errorFile = (await (await request.get(link.url)).body()).toString("utf8");
  const followUp = await api.createImport(errorFile.replace(/liam@gmial\.com(?=,250)/, "liam@gmail.com"));
  expect(followUp).toMatchObject({ status: "PARSED", followsLoyaltyImportId: id });
  const query = { filter: { followsLoyaltyImportId: id } };
  const { loyaltyImports } = await (await api.post("/v1/loyalty-imports/query", { query })).json();
  expect(loyaltyImports.map((each: { id: string }) => each.id)).toEqual([followUp.id]);
});
