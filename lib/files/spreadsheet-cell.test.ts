import fc from "fast-check";
import { expect, test } from "vitest";
import { protectCell, protectNumber, unprotectCell } from "./spreadsheet-cell";

test.each([
  ["=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"],
  ["+1", "'+1"],
  ["-5", "'-5"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["＝1+1", "'＝1+1"],
  [" =1", " '=1"],
  ['"=1"', '"\'=1"'],
  ["\tx", "'\tx"],
  ["\rx", "'\rx"],
  ["\n=1", "'\n'=1"],
  ["'=1", "''=1"],
  ["Jo;=HYPERLINK(A1)", "Jo;'=HYPERLINK(A1)"],
  ['Jo, "@SUM(A1)', "Jo, \"'@SUM(A1)"],
  ["one\r\n+two", "one\r\n'+two"],
  ["'1.000", "''1.000"],
])("%j cannot be executed by a spreadsheet, and comes back as it was", (cell, harmless) => {
  expect(protectCell(cell)).toBe(harmless);
  expect(unprotectCell(harmless)).toBe(cell);
});

test.each(["", "emma@example.com", "5", "a'b", "''", "'", "'abc", "'123", "1.000", "a - b", "x=1"])(
  "%j stays as it is",
  (cell) => {
    expect(protectCell(cell)).toBe(cell);
    expect(unprotectCell(cell)).toBe(cell);
  },
);

test.each([
  ["1.000", "'1.000"],
  ["1,234 pts", "'1,234 pts"],
  ["12.05.2024", "'12.05.2024"],
  ["1e3", "'1e3"],
  ["$5.00", "'$5.00"],
  ["'1.000", "''1.000"],
  ["-1.000", "'-1.000"],
  ["1000", "1000"],
  ["N/A", "N/A"],
])("the number %j is kept as text, and comes back as it was", (cell, kept) => {
  expect(protectNumber(cell)).toBe(kept);
  expect(unprotectCell(kept)).toBe(cell);
});

/** Cells made of what has a meaning here, and cells of anything. */
const cell = fc.oneof(
  fc
    .array(fc.constantFrom(..."'''\"=+-@＝,;|\t\r\n 1.5a😀$(", "\r\n", "cmd|' /C calc'!A0"), { maxLength: 12 })
    .map((parts) => parts.join("")),
  fc.string({ unit: "grapheme" }),
);

test("whatever the cell, the protection is undone exactly", () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(unprotectCell(protectCell(text))).toBe(text);
      expect(unprotectCell(protectNumber(text))).toBe(text);
      expect(unprotectCell(unprotectCell(protectCell(protectNumber(text))))).toBe(text);
    }),
    { numRuns: 10_000 },
  );
});

test("however a spreadsheet splits a cell that is protected, no piece begins like a formula", () => {
  fc.assert(
    fc.property(cell, (text) => {
      for (const separator of [",", ";", "\t", "|", /\r\n|\r|\n/]) {
        for (const piece of protectCell(text).split(separator))
          expect(piece.replaceAll('"', "").trim()).not.toMatch(/^[=+\-@＝＋－＠]/);
      }
    }),
    { numRuns: 10_000 },
  );
});

test("a cell of a megabyte takes no longer than its length", () => {
  for (const part of ["'", " ", "\n", '"', ", ", "'=", "1,"]) {
    const text = part.repeat(500_000);
    expect(unprotectCell(protectNumber(text)) === text).toBe(true);
  }
});
