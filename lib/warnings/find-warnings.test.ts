import { expect, test } from "vitest";
import { previewImport } from "../previews/preview-import";
import { parsedImport, value } from "../testing/import-file";
import { csv, siteWith } from "../testing/site-with";
import { testCaller } from "../testing/test-caller";
import { changeSettings } from "./change-settings";
import { warnOfOutliers } from "./warn-of-outliers";

type Balances = Record<string, number>;

/** `count` customers with a balance each, numbered on from `from`. */
function customers(count: number, balance: number, from = 0): Balances {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`c${from + index}@b.co`, balance]));
}

/** What a preview warns of when customers with balances get the points of a file. */
async function warningsOf(balances: Balances, points: Balances, thresholds = {}, header?: string) {
  const siteId = await siteWith(balances);
  value(await changeSettings(siteId, { warningThresholds: thresholds }));
  const file = csv(Object.entries(points), header);
  const { id } = await parsedImport(siteId, file);
  const headerMappings = [
    { columnName: "EMAIL", columnIndex: 0 },
    { columnName: "POINTS", columnIndex: 1 },
  ];
  const preview = await previewImport(testCaller(siteId), {
    loyaltyImportId: id,
    headerMappingInfo: { headerMappings },
  });
  return value(preview).report.warnings;
}

test("rows without a customer are a notice up to the threshold, and severe above it", async () => {
  const known = customers(4, 7);
  expect(await warningsOf(known, { ...known, "nobody@b.co": 1 })).toEqual([
    {
      code: "MANY_UNMATCHED",
      severity: "NOTICE",
      message: "1 of 5 rows has an email that no customer has (20 %).",
      data: { count: 1, total: 5, percent: 20, thresholdPercent: 20 },
    },
  ]);
  expect(await warningsOf(known, { ...customers(3, 7), "nobody@b.co": 1 })).toEqual([
    {
      code: "MANY_UNMATCHED",
      severity: "SEVERE",
      message: "1 of 4 rows has an email that no customer has (25 %). The settings warn above 20 %.",
      data: { count: 1, total: 4, percent: 25, thresholdPercent: 20 },
    },
  ]);
});

test("customers who lose points are a notice up to the threshold, and severe above it", async () => {
  const data = { count: 1, thresholdPercent: 25 };
  expect(await warningsOf(customers(4, 7), { ...customers(4, 7), "c0@b.co": 6 })).toEqual([
    {
      code: "MANY_FALL",
      severity: "NOTICE",
      message: "1 of 4 customers in the file loses points (25 %).",
      data: { ...data, total: 4, percent: 25 },
    },
  ]);
  expect(await warningsOf(customers(4, 7), { ...customers(3, 7), "c0@b.co": 6 })).toEqual([
    {
      code: "MANY_FALL",
      severity: "SEVERE",
      message: "1 of 3 customers in the file loses points (33.33 %). The settings warn above 25 %.",
      data: { ...data, total: 3, percent: 100 / 3 },
    },
  ]);
});

test("customers who lose all of their points are told beside those who lose some", async () => {
  const fallingPercent = null;
  const some = await warningsOf(customers(10, 7), { ...customers(10, 7), "c0@b.co": 0 }, { fallingPercent });
  expect(some).toMatchObject([{ code: "MANY_TO_ZERO", severity: "NOTICE", data: { count: 1, total: 10 } }]);
  const many = await warningsOf(customers(9, 7), { ...customers(9, 7), "c0@b.co": 0 }, { fallingPercent: 50 });
  expect(many).toMatchObject([
    { code: "MANY_TO_ZERO", severity: "SEVERE", data: { count: 1, total: 9, thresholdPercent: 10 } },
    { code: "MANY_FALL", severity: "NOTICE", data: { count: 1, total: 9, thresholdPercent: 50 } },
  ]);
});

test("all balances together may grow up to the threshold, and from nothing by as much as they like", async () => {
  expect(await warningsOf(customers(2, 100), { "c0@b.co": 200 })).toEqual([]);
  expect(await warningsOf(customers(2, 100), { "c0@b.co": 201 })).toEqual([
    {
      code: "LIABILITY_GROWS",
      severity: "SEVERE",
      message: "All balances together grow by 50.5 %, from 200 to 301 points. The settings warn above 50 %.",
      data: { pointsBefore: 200, pointsAfter: 301, difference: 101, percent: 50.5, thresholdPercent: 50 },
    },
  ]);
  expect(await warningsOf(customers(2, 0), { "c0@b.co": 5_000_000 })).toEqual([]);
  expect(await warningsOf(customers(2, 100), { "c0@b.co": 201 }, { growthPercent: 50.5 })).toEqual([]);
});

const growthPercent = null;

test("one change far beyond the others is named", async () => {
  const usual = customers(9, 1_000, 1);
  expect(await warningsOf(customers(10, 0), { ...usual, "c0@b.co": 10_000 }, { growthPercent })).toEqual([]);
  expect(await warningsOf(customers(10, 0), { ...usual, "c0@b.co": 10_001 }, { growthPercent })).toEqual([
    {
      code: "OUTLIER",
      severity: "SEVERE",
      message:
        "Row 10 changes the balance of c0@b.co from 0 to 10,001 points. Of the other customers who change, 99 of 100 change by at most 1,000 points.",
      data: {
        changes: [
          {
            rowNumber: 10,
            customerId: expect.any(String),
            email: "c0@b.co",
            pointsBefore: 0,
            pointsAfter: 10_001,
            difference: 10_001,
          },
        ],
        isAll: true,
        usualChange: 1_000,
        factor: 10,
      },
    },
  ]);
});

test("a change that is small as such, or one among few, is no outlier", async () => {
  const usual = customers(9, 1, 1);
  expect(await warningsOf(customers(10, 0), { ...usual, "c0@b.co": 9_999 })).toEqual([]);
  expect(await warningsOf(customers(10, 0), { ...usual, "c0@b.co": 10_000 })).toMatchObject([{ code: "OUTLIER" }]);
  expect(await warningsOf(customers(10, 0), { ...customers(8, 1, 1), "c0@b.co": 10_000 })).toEqual([]);
});

test("what one customer in a hundred has does not hide itself", async () => {
  const all = customers(101, 0);
  const two = { "c0@b.co": 20_000, "c1@b.co": 30_000 };
  expect(await warningsOf(all, { ...customers(99, 1, 2), ...two })).toMatchObject([
    { message: expect.stringContaining("1 more row stands out like it."), data: { usualChange: 1, changes: [{}, {}] } },
  ]);
  expect(await warningsOf(all, { ...customers(98, 1, 2), ...two })).toEqual([]);
});

test("of more outliers than are named only those are counted for sure", () => {
  const change = (rowNumber: number) => ({
    rowNumber,
    customerId: "1",
    email: "c@b.co",
    pointsBefore: 0,
    pointsAfter: 20_000,
    difference: 20_000,
  });
  const facts = {
    customers: { rising: 1_100, falling: 0, toZero: 0, unchanged: 0, newAccounts: 0 },
    biggestChanges: Array.from({ length: 10 }, (_, index) => change(index + 1)),
    usualChange: 1,
  };
  const [warning] = warnOfOutliers(facts, 10);
  expect(warning?.data).toMatchObject({ isAll: false });
  expect(warning?.message).toContain(" At least 9 more rows stand out like it. ");
});

test.each([
  ["Points spent", "spent"],
  ["Redeemed points", "spent"],
  ["Pending points", "pending"],
  ["Expired points", "expired"],
  ["Lifetime points", "lifetime"],
  ["Store credit", "credit"],
])("the column %j does not look like the balance", async (column, kind) => {
  const same = customers(2, 7);
  expect(await warningsOf(same, same, {}, `Email,${column}`)).toEqual([
    {
      code: "SUSPICIOUS_COLUMN",
      severity: "SEVERE",
      message: expect.stringMatching(
        RegExp(`^The points are taken from a column that does not look like the balance\\. “${column}” is .+\\.$`),
      ),
      data: { columnIndex: 1, columnName: column, why: { code: "REFUSED", column: { name: column }, kind } },
    },
  ]);
});

test("points that could be read in two ways are severe, with what they likely mean and how to decide it", async () => {
  const siteId = await siteWith({ "a@b.co": 1234, "c@d.co": 5 });
  const file = "Email;Punkte;Umsatz\na@b.co;1.234;1.234,56\nc@d.co;5;7\n";
  const { id } = await parsedImport(siteId, file);
  const preview = async (more = {}) =>
    value(await previewImport(testCaller(siteId), { loyaltyImportId: id, ...more })).report.warnings;
  const likely = {
    decimal: ",",
    because: { code: "OTHER_COLUMN", column: { name: "Umsatz" }, cell: "1.234,56", rowNumber: 1 },
  };
  expect(await preview()).toEqual([
    {
      code: "AMBIGUOUS_POINTS",
      severity: "SEVERE",
      message:
        "1 row is not imported, because the points could be read in two ways: row 1 has “1.234”. Likely a point separates thousands, because “Umsatz” has “1.234,56” in row 1. If that is right, preview again with pointsDecimalSeparator “,”.",
      data: { count: 1, isDecided: false, first: { cell: "1.234", rowNumber: 1 }, likely },
    },
  ]);
  expect(await preview({ pointsDecimalSeparator: "," })).toEqual([]);
  // Also in a column that is chosen only now.
  const other = await parsedImport(siteId, "Email;Punkte;Bonus;Umsatz\na@b.co;5;1.234;1.234,56\n");
  const headerMappings = [
    { columnName: "EMAIL", columnIndex: 0 },
    { columnName: "POINTS", columnIndex: 2 },
  ];
  const chosen = { loyaltyImportId: other.id, headerMappingInfo: { headerMappings } };
  expect(value(await previewImport(testCaller(siteId), chosen)).report.warnings).toMatchObject([
    { code: "AMBIGUOUS_POINTS", data: { count: 1, likely } },
  ]);
  const unlike = await parsedImport(siteId, "Email;Points\na@b.co;1.234,00\nc@d.co;5,000\n");
  const { report } = value(await previewImport(testCaller(siteId), { loyaltyImportId: unlike.id }));
  expect(report.warnings).toEqual([
    {
      code: "AMBIGUOUS_POINTS",
      severity: "NOTICE",
      message:
        "1 row is not imported, because the points could be read in two ways: row 2 has “5,000”. Write the points there like the other numbers of the column.",
      data: { count: 1, isDecided: true, first: { cell: "5,000", rowNumber: 2 } },
    },
  ]);
});

test("a warning that is switched off is not told at all", async () => {
  const off = { unmatchedPercent: null, fallingPercent: null, toZeroPercent: null, growthPercent, outlierFactor: null };
  const balances = customers(20, 10);
  const points = { ...customers(18, 11), "c0@b.co": 900_000, "c18@b.co": 9, "c19@b.co": 0, "nobody@b.co": 1 };
  const codes = (await warningsOf(balances, points)).map(({ code }) => code);
  expect(codes.sort()).toEqual(["LIABILITY_GROWS", "MANY_FALL", "MANY_TO_ZERO", "MANY_UNMATCHED", "OUTLIER"]);
  expect(await warningsOf(balances, points, off)).toEqual([]);
});
