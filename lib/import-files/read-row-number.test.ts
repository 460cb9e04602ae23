import { expect, test } from "vitest";
import { readRowNumber } from "./read-row-number";

test.each([
  ["3", 3],
  [" 3 ", 3],
  ["3.0", 3],
  ["3,00", 3],
  ["03", 3],
  ["+3", 3],
  ["#3", 3],
  ["'3", 3],
  ["３", 3],
  ["1,234", 1_234],
  ["1.234", 1_234],
  ["1 234", 1_234],
  ["1\u00A0234", 1_234],
  ["1’234", 1_234],
  ["1,234,567.00", 1_234_567],
  ["999999999", 999_999_999],
])("the cell %j names row %i", (cell, number) => {
  expect(readRowNumber(cell)).toBe(number);
});

test.each(["", " ", "0", "-3", "3.5", "3a", "1e3", "1,23", "1234567890", "three"])(
  "the cell %j names no row",
  (cell) => {
    expect(readRowNumber(cell)).toBeUndefined();
  },
);
