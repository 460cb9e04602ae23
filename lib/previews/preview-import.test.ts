import { expect, test } from "vitest";
import { addCustomers } from "../customers/add-customers";
import { pool } from "../database/pool";
import { executeImport } from "../runs/execute-import";
import { currentImport, parsedImport, runImport, value } from "../testing/import-file";
import { csv, siteWith } from "../testing/site-with";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { warningCode } from "../warnings/warning";
import { getPreview } from "./get-preview";
import { previewImport } from "./preview-import";
import { previewResource } from "./preview-resource";

/** Whoever knows all warnings is stopped by none. */
const knowing = { acknowledgedWarnings: warningCode.options };

async function balancesOf(siteId: string): Promise<Record<string, number>> {
  const { rows } = await pool().query<{ email: string; balance: number }>(
    "SELECT email, balance FROM customer WHERE site_id = $1 ORDER BY email",
    [siteId],
  );
  return Object.fromEntries(rows.map(({ email, balance }) => [email, balance]));
}

test("a preview tells the whole change and makes none of it; executing it makes just that", async () => {
  const siteId = await siteWith({ "a@b.co": 10, "c@d.co": 500, "e@f.co": 7, "g@h.co": 90 });
  const before = await balancesOf(siteId);
  const rows: [string, number | string][] = [
    ["a@b.co", 2_000],
    ["c@d.co", 0],
    ["e@f.co", 7],
    ["nobody@b.co", 1],
    ["a@b.co", 3],
    ["g@h.co", "x"],
  ];
  const { id } = await parsedImport(siteId, csv(rows));
  const preview = previewResource(value(await previewImport(testCaller(siteId), { loyaltyImportId: id })));
  expect(preview).toMatchObject({
    loyaltyImportId: id,
    options: { mode: "SET", duplicates: "FAIL_LATER_ROWS", onRowError: "CONTINUE" },
    rows: { total: 6, succeeding: 3, failing: 3, merged: 0 },
    failures: [
      { errorCode: "POINTS_INVALID", count: 1 },
      { errorCode: "DUPLICATE_EMAIL", count: 1 },
      { errorCode: "CUSTOMER_NOT_FOUND", count: 1 },
    ],
    customers: { rising: 1, falling: 1, toZero: 1, unchanged: 1, newAccounts: 0 },
    points: { before: 607, after: 607 + 1_990 - 500, difference: 1_490 },
    biggestChanges: [
      { rowNumber: 1, email: "a@b.co", pointsBefore: 10, pointsAfter: 2_000, difference: 1_990 },
      { rowNumber: 2, email: "c@d.co", pointsBefore: 500, pointsAfter: 0, difference: -500 },
    ],
    histogram: [
      { from: -1_000, to: -101, count: 1 },
      { from: 1_001, to: 10_000, count: 1 },
    ],
  });
  expect(await balancesOf(siteId)).toEqual(before);
  expect(previewResource(value(await getPreview({ siteId, loyaltyImportId: id })))).toMatchObject({
    previewToken: preview.previewToken,
    stale: false,
    changedSince: { balancesChanged: 0, customersAdded: 0, rowsCorrected: 0 },
  });

  value(
    await executeImport(testCaller(siteId), { loyaltyImportId: id, previewToken: preview.previewToken, ...knowing }),
  );
  const done = await runImport({ siteId, loyaltyImportId: id });
  expect(done).toMatchObject({
    status: "IMPORTED",
    successCount: 3,
    unchangedCount: 1,
    mergedCount: 0,
    failureCount: 3,
  });
  expect(await balancesOf(siteId)).toEqual({ ...before, "a@b.co": 2_000, "c@d.co": 0 });
  for await (const violation of findViolations()) expect.fail(violation);
});

test("points are added, later rows are summed, and a balance above the highest fails its rows", async () => {
  const siteId = await siteWith({ "a@b.co": 10, "c@d.co": 999_999_000 });
  const rows: [string, number][] = [
    ["a@b.co", 5],
    ["c@d.co", 600],
    ["a@b.co", 6],
    ["c@d.co", 500],
  ];
  const { id } = await parsedImport(siteId, csv(rows));
  const options = { mode: "ADD", duplicates: "SUM", reason: "Welcome back" };
  const preview = value(await previewImport(testCaller(siteId), { loyaltyImportId: id, options }));
  expect(preview.report).toMatchObject({
    rows: { total: 4, succeeding: 2, failing: 2, merged: 1 },
    failures: [{ errorCode: "BALANCE_TOO_HIGH", count: 2 }],
    points: { difference: 11 },
  });
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id, options }));
  const done = await runImport({ siteId, loyaltyImportId: id });
  expect(done).toMatchObject({
    status: "IMPORTED",
    successCount: 2,
    unchangedCount: 1,
    mergedCount: 1,
    failureCount: 2,
  });
  expect(await balancesOf(siteId)).toEqual({ "a@b.co": 21, "c@d.co": 999_999_000 });
  for await (const violation of findViolations()) expect.fail(violation);
});

test("a balance that moved since the preview is written over, or fails its row, as asked", async () => {
  for (const ifBalanceChanged of ["WRITE", "FAIL_ROW"]) {
    const siteId = await siteWith({ "a@b.co": 10, "c@d.co": 20 });
    const rows: [string, number][] = [
      ["a@b.co", 100],
      ["c@d.co", 200],
    ];
    const { id } = await parsedImport(siteId, csv(rows));
    const { previewToken } = value(await previewImport(testCaller(siteId), { loyaltyImportId: id }));
    const other = await parsedImport(siteId, csv([["a@b.co", 11]]));
    value(await executeImport(testCaller(siteId), { loyaltyImportId: other.id }));
    await runImport({ siteId, loyaltyImportId: other.id });
    expect(value(await getPreview({ siteId, loyaltyImportId: id })).drift).toEqual({
      balancesChanged: 1,
      customersAdded: 0,
      rowsCorrected: 0,
    });
    value(await executeImport(testCaller(siteId), { loyaltyImportId: id, previewToken, ifBalanceChanged, ...knowing }));
    const key = { siteId, loyaltyImportId: id };
    await runImport(key);
    const fails = ifBalanceChanged === "FAIL_ROW";
    expect(await currentImport(key)).toMatchObject({
      successCount: fails ? 1 : 2,
      failureCount: fails ? 1 : 0,
      balanceMovedCount: 1,
    });
    expect(await balancesOf(siteId)).toEqual({ "a@b.co": fails ? 11 : 100, "c@d.co": 200 });
  }
  for await (const violation of findViolations()) expect.fail(violation);
});

test("a preview becomes stale when a customer is added whom a row names", async () => {
  const siteId = await siteWith({ "a@b.co": 10 });
  const rows: [string, number][] = [
    ["a@b.co", 100],
    ["new@b.co", 5],
    ["nobody@b.co", 5],
  ];
  const { id } = await parsedImport(siteId, csv(rows));
  value(await previewImport(testCaller(siteId), { loyaltyImportId: id }));
  value(await addCustomers(siteId, { customers: [{ email: "new@b.co" }] }));
  expect(previewResource(value(await getPreview({ siteId, loyaltyImportId: id })))).toMatchObject({
    stale: true,
    changedSince: { balancesChanged: 0, customersAdded: 1, rowsCorrected: 0 },
  });
});

test("only the newest preview can be executed, and an executed import cannot be previewed", async () => {
  const siteId = await siteWith({ "a@b.co": 10 });
  const { id } = await parsedImport(siteId, csv([["a@b.co", 100]]));
  const first = value(await previewImport(testCaller(siteId), { loyaltyImportId: id }));
  const second = value(await previewImport(testCaller(siteId), { loyaltyImportId: id, options: { mode: "ADD" } }));
  expect(
    await executeImport(testCaller(siteId), { loyaltyImportId: id, previewToken: first.previewToken }),
  ).toMatchObject({
    ok: false,
    failure: { code: "ABORTED" },
  });
  value(
    await executeImport(testCaller(siteId), { loyaltyImportId: id, previewToken: second.previewToken, ...knowing }),
  );
  expect(await previewImport(testCaller(siteId), { loyaltyImportId: id })).toMatchObject({
    ok: false,
    failure: {
      code: "INVALID_STATUS",
      description: "This import is IMPORTING; only one that is PARSED can be previewed.",
    },
  });
  await runImport({ siteId, loyaltyImportId: id });
  expect(await balancesOf(siteId)).toEqual({ "a@b.co": 110 });
});

test("of previews and an execute at the same moment one execute wins, and the books balance", async () => {
  const siteId = await siteWith({ "a@b.co": 10 });
  const { id } = await parsedImport(siteId, csv([["a@b.co", 100]]));
  const asked = { loyaltyImportId: id };
  const outcomes = await Promise.all([
    previewImport(testCaller(siteId), asked),
    previewImport(testCaller(siteId), { ...asked, options: { mode: "ADD" } }),
    executeImport(testCaller(siteId), asked),
    executeImport(testCaller(siteId), asked),
  ]);
  expect(outcomes.slice(2).filter(({ ok }) => ok)).toHaveLength(1);
  await runImport({ siteId, loyaltyImportId: id });
  expect(await balancesOf(siteId)).toEqual({ "a@b.co": 100 });
  for await (const violation of findViolations()) expect.fail(violation);
});
