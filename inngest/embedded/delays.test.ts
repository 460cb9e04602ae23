import { expect, test } from "vitest";
import { productionRetryDelays, retryAfterDelay, retryDelay, sleepDelay } from "./delays";

test("delays before a retry grow as documented, with at most a tenth more", () => {
  const expected = [1_000, 5_000, 15_000, 60_000, 300_000, 300_000];
  for (const [index, delay] of expected.entries()) {
    const actual = retryDelay(productionRetryDelays, index + 1);
    expect(actual).toBeGreaterThanOrEqual(delay);
    expect(actual).toBeLessThanOrEqual(delay * 1.1);
  }
});

test("a sleep is read in the forms in which the SDK writes it", () => {
  expect(sleepDelay("1w2d3h4m5s")).toBe(((((7 + 2) * 24 + 3) * 60 + 4) * 60 + 5) * 1_000);
  expect(sleepDelay("")).toBe(0);
  expect(sleepDelay(new Date(0).toISOString())).toBe(0);
  expect(sleepDelay("soon")).toBeUndefined();
});

test("retry-after is seconds or a date", () => {
  expect(retryAfterDelay("30")).toBe(30_000);
  expect(retryAfterDelay(new Date(0).toISOString())).toBe(0);
  expect(retryAfterDelay("soon")).toBeUndefined();
  expect(retryAfterDelay(null)).toBeUndefined();
});
