import { expect, it } from "vitest";
import { barWidths, outcomeParts } from "./outcome-parts";

const report = {
  rows: { total: 20, succeeding: 13, failing: 7, merged: 2 },
  failures: [
    { errorCode: "CUSTOMER_NOT_FOUND" as const, count: 4 },
    { errorCode: "SKIPPED" as const, count: 3 },
  ],
  customers: { rising: 5, falling: 4, toZero: 1, unchanged: 2, newAccounts: 0 },
  points: { before: 0, after: 0, difference: 0 },
  biggestChanges: [],
  histogram: [],
  warnings: [],
};

it("counts every row of the file once", () => {
  const parts = outcomeParts(report);
  expect(parts).toEqual([
    { outcome: "changing", rows: 9 },
    { outcome: "unchanged", rows: 2 },
    { outcome: "merged", rows: 2 },
    { outcome: "leftOut", rows: 3 },
    { outcome: "failing", rows: 4 },
  ]);
  expect(parts.reduce((sum, { rows }) => sum + rows, 0)).toBe(report.rows.total);
});

it("draws a part as wide as its share, fills the bar, and lets the smallest be seen", () => {
  expect(barWidths([3, 1])).toEqual([
    { start: 0, width: 75 },
    { start: 75, width: 25 },
  ]);
  const [large, small] = barWidths([240_000, 1]);
  expect(small?.width).toBeGreaterThan(0.9);
  expect((small?.start ?? 0) + (small?.width ?? 0)).toBeCloseTo(100);
  expect(large?.start).toBe(0);
  expect(barWidths([5])).toEqual([{ start: 0, width: 100 }]);
});
