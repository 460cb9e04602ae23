import { expect, it } from "vitest";
import { doneRowCount } from "./done-row-count";

it("counts the rows that a run has come to, not those that a cancel has left", () => {
  expect(doneRowCount({ processedRowCount: 7, notProcessedCount: null })).toBe(7);
  expect(doneRowCount({ processedRowCount: 10, notProcessedCount: 3 })).toBe(7);
});
