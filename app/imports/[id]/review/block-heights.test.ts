import { expect, it } from "vitest";
import { BlockHeights } from "./block-heights";

it("says where blocks begin before anything was measured, and which lies where", () => {
  const heights = new BlockHeights(390_000);
  expect(heights.blockCount).toBe(7_800);
  expect(heights.topOf(7_800)).toBe(390_000 * 45);
  expect([0, 2_249, 2_250, 17_549_999, 99_999_999].map((distance) => heights.blockAt(distance))).toEqual([
    0, 0, 1, 7_799, 7_799,
  ]);
});

it("takes what was not measured for as high as what was", () => {
  const heights = new BlockHeights(120);
  expect(heights.measure(0, 3_000)).toBe(true);
  expect(heights.measure(0, 3_000)).toBe(false);
  expect([0, 1, 2, 3].map((block) => heights.topOf(block))).toEqual([0, 3_000, 6_000, 7_200]);
  heights.measure(2, 800);
  expect(heights.topOf(3)).toBe(3_000 + Math.round((50 * 3_800) / 70) + 800);
});
