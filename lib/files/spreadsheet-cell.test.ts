import { expect, test } from "vitest";
import { protectCell, unprotectCell } from "./spreadsheet-cell";

test.each(["=cmd|'/c calc'!A0", "+1", "-5", "@SUM(A1)", "\tx", "\rx", "'=1", "''", "'"])(
  "%j cannot be executed by a spreadsheet, and comes back as it was",
  (cell) => {
    expect(protectCell(cell)).toBe(`'${cell}`);
    expect(unprotectCell(protectCell(cell))).toBe(cell);
  },
);

test.each(["", "emma@example.com", "5", "a'b", " =1"])("%j stays as it is", (cell) => {
  expect(protectCell(cell)).toBe(cell);
  expect(unprotectCell(cell)).toBe(cell);
});
