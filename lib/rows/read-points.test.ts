import { expect, test } from "vitest";
import { describeRowError } from "./describe-row-error";
import { type NumberFormat, undecidedFormat } from "./number-format";
import { readPoints } from "./read-points";

const english: NumberFormat = { thousands: ",", decimal: ".", threeDecimals: false, decidedBy: "CELLS" };
const german: NumberFormat = { thousands: ".", decimal: ",", threeDecimals: false, decidedBy: "CELLS" };

test.each([
  ["0", 0],
  [" 7 ", 7],
  ["+5", 5],
  ["-0", 0],
  ["00042", 42],
  ["999999999", 999_999_999],
  [`${"0".repeat(300)}7`, 7],
  ["'123", 123],
  ["' 123", 123],
  ["\u200e42\ufeff", 42],
  ["12.0", 12],
  ["12,00", 12],
  ["1234.000", 1234],
  ["0,000", 0],
  ["1 234", 1234],
  ["1\u00a0234", 1234],
  ["1\u2009234\u202f567", 1_234_567],
  ["1'234", 1234],
  ["1’234’567", 1_234_567],
  ["1,234,567", 1_234_567],
  ["1.234.567", 1_234_567],
  ["12,34,567", 1_234_567],
  ["1,234.00", 1234],
  ["1.234,00", 1234],
  ["1 234,00", 1234],
  ["1'234.0", 1234],
  ["500 points", 500],
  ["500pts.", 500],
  ["1 234 Punkte", 1234],
])("%j is %d, whatever else the column holds", (cell, points) => {
  expect(readPoints(cell, undecidedFormat)).toEqual({ ok: true, points });
});

test.each([
  ["1,234", english, 1234],
  ["1.234", german, 1234],
  ["1,000 pts", english, 1000],
  ["12.00", english, 12],
  ["1.000", { ...english, threeDecimals: true }, 1],
  ["1 234", german, 1234],
  ["1,234", { ...undecidedFormat, thousands: ",", decidedBy: "OVERRIDE" }, 1234],
  ["1.234", { ...undecidedFormat, decimal: ",", decidedBy: "OVERRIDE" }, 1234],
] as const)("%j in a column with %j is %d", (cell, format, points) => {
  expect(readPoints(cell, format)).toEqual({ ok: true, points });
});

const missing = "The points are empty. Fill in a whole number; 0 is allowed.";
const decimals = "has decimals. Points are whole numbers: write it without them.";
const noValue = "stands for no value. Write a whole number; 0 is allowed.";
const otherDigits = "has other digits than 0 to 9. Write the number with these.";
const scientific = "is in scientific notation. Write all digits of the number.";
const tooLarge = "is too large. The most that a balance can be is 999,999,999.";
const below = "is below 0. The least that a balance can be is 0.";
const endless = "is not a number that a balance can be. Write a whole number up to 999,999,999.";
const noNumber = "is not a whole number. Write digits only, without decimals.";
const money = "is an amount of money. Write the points, digits only.";
const date = "looks like a date. Write the points, digits only.";
const spreadsheet = "is what a spreadsheet shows when it has no value to show. Write the number itself.";

test.each([
  ["12.5", decimals],
  ["12,50", decimals],
  ["1,234.5", decimals],
  ["0.500", decimals],
  ["1e3", scientific],
  ["1,5E+07", scientific],
  ["10^12", scientific],
  ["2 x 10^3", scientific],
  ["N/A", noValue],
  ["-", noValue],
  ["—", noValue],
  ["null", noValue],
  ["#REF!", spreadsheet],
  ["#####", spreadsheet],
  ["∞", endless],
  ["-Infinity", endless],
  ["٤٢", otherDigits],
  ["１２３", otherDigits],
  ["4²", otherDigits],
  ["=A1+B1", "is a formula. Write its result."],
  ["$5.00", money],
  ["5 €", money],
  ["5%", "is a percentage. Write the points, digits only."],
  ["12.05.2024", date],
  ["2024-01-05 10:00", date],
  ["5-Jan-24", date],
  ["0x10", noNumber],
  ["five", noNumber],
  ["1 2", noNumber],
  ["1,23.4,5", noNumber],
  ["12.", noNumber],
  [".5", noNumber],
  ["5 stars", noNumber],
  ["1k", noNumber],
  ["5-", noNumber],
])("%j is no whole number, and the sentence says why", (cell, sentence) => {
  expect(readPoints(cell, undecidedFormat)).toEqual({ ok: false, code: "POINTS_INVALID" });
  expect(describeRowError("POINTS_INVALID", cell)).toBe(`“${cell}” ${sentence}`);
});

test.each([
  ["-3", below],
  ["−3", below],
  ["-1,234", below],
  ["'-3", below],
  ["1000000000", tooLarge],
  ["1000000000000", tooLarge],
  ["1,000,000,000,000", tooLarge],
  ["9".repeat(400), tooLarge],
])("%j is out of range, and the sentence says on which side", (cell, sentence) => {
  expect(readPoints(cell, undecidedFormat)).toEqual({ ok: false, code: "POINTS_OUT_OF_RANGE" });
  const shown = cell.length > 254 ? `${cell.slice(0, 254)}…` : cell;
  expect(describeRowError("POINTS_OUT_OF_RANGE", cell)).toBe(`“${shown}” ${sentence}`);
});

test.each(["", "   ", "\u00a0", "\u200b", "'"])("%j is missing", (cell) => {
  expect(readPoints(cell, undecidedFormat)).toEqual({ ok: false, code: "POINTS_MISSING" });
  expect(describeRowError("POINTS_MISSING", cell)).toBe(missing);
});

test.each([
  ["1,234", "1234 or 1.234"],
  ["12.000", "12000 or 12"],
  ["+999,999", "999999 or 999.999"],
  ["1,234 pts", "1234 or 1.234"],
])("%j is ambiguous where nothing decides, and the sentence says what it could mean", (cell, meanings) => {
  expect(readPoints(cell, undecidedFormat)).toEqual({ ok: false, code: "POINTS_AMBIGUOUS" });
  expect(readPoints(cell, { ...undecidedFormat, thousands: " ", decidedBy: "CELLS" })).toMatchObject({ ok: false });
  expect(describeRowError("POINTS_AMBIGUOUS", cell)).toBe(
    `“${cell}” could mean ${meanings}, and the other rows do not settle it. Write it without the separator.`,
  );
});

test("1,000 is not taken for 1 in a column whose decimals never have three digits", () => {
  expect(readPoints("1,000", german)).toEqual({ ok: false, code: "POINTS_AMBIGUOUS" });
});

test("a number that contradicts what a person decided is refused", () => {
  const decided: NumberFormat = { ...english, threeDecimals: true, decidedBy: "OVERRIDE" };
  for (const cell of ["12,00", "1.234,00", "1.234.567"]) {
    expect(readPoints(cell, decided)).toEqual({ ok: false, code: "POINTS_INVALID" });
    expect(describeRowError("POINTS_INVALID", cell)).toBe(
      `“${cell}” is not written like the other numbers of this column. Write digits only.`,
    );
  }
});

test("a cell of a megabyte is refused without a closer look", () => {
  for (const cell of [
    `1${" ".repeat(1_000_000)}x`,
    "1,".repeat(500_000),
    "1 ".repeat(500_000),
    `${"1".repeat(1_000_000)}.`,
  ]) {
    expect(readPoints(cell, undecidedFormat)).toEqual({ ok: false, code: "POINTS_INVALID" });
  }
});
