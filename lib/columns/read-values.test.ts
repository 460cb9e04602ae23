import { expect, test } from "vitest";
import { undecidedFormat } from "../rows/number-format";
import { readEmail } from "../rows/read-email";
import { readPoints } from "../rows/read-points";
import { readValues } from "./read-values";

const valuesOf = (cell: string) => readValues([[cell]], 0);

test.each([
  ["500", "500"],
  ["500 points", "500"],
  ["1.200 Punkte", "1200"],
  ["12,34,567", "1234567"],
  ["1,234", "1234"],
  ["1,234.00", "1234"],
  ["1 234", "1234"],
  ["1\u202f234", "1234"],
  ["1’234", "1234"],
  ["'0123", "0123"],
  ["+5", "5"],
  ["-5", "-5"],
  ["−5", "-5"],
  ["12,00", "12"],
  ["7\u200b", "7"],
])("%j is the whole number %s, for a column as for a row", (cell, whole) => {
  expect(valuesOf(cell)).toEqual({ cells: 1, filled: 1, emails: [], wholeNumbers: [whole], likeMoney: 0 });
  expect(readPoints(cell, undecidedFormat)).not.toMatchObject({ code: "POINTS_INVALID" });
});

test.each(["12.5", "0,99", "1,234.50", "$12", "12 €"])("%j is like money", (cell) => {
  expect(valuesOf(cell)).toEqual({ cells: 1, filled: 1, emails: [], wholeNumbers: [], likeMoney: 1 });
});

test.each(["20260131", "31.12.2025", "1234567890", "500 km", "1e3", "x"])("%j is no whole number", (cell) => {
  expect(valuesOf(cell)).toEqual({ cells: 1, filled: 1, emails: [], wholeNumbers: [], likeMoney: 0 });
});

test.each(["EMMA@shop.example", "Emma <emma@shop.example>,", "mailto:emma@shop.example", "“emma@shop.example”"])(
  "%j is an address, for a column as for a row",
  (cell) => {
    expect(valuesOf(cell)).toMatchObject({ emails: ["emma@shop.example"] });
    expect(readEmail(cell)).toBe("emma@shop.example");
  },
);

test("links are no addresses, and words for nothing are no values", () => {
  expect(valuesOf("https://medium.com/@emma.b")).toMatchObject({ filled: 1, emails: [] });
  expect(valuesOf("N/A")).toEqual({ cells: 1, filled: 0, emails: [], wholeNumbers: [], likeMoney: 0 });
});
