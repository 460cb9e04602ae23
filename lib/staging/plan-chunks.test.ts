import { expect, test } from "vitest";
import { planChunkRows } from "./plan-chunks";

test.each([1, 5_000, 240_741, 5_000_000, 20_000_000])("the chunks of %d rows are neither many nor large", (rows) => {
  const chunkRows = planChunkRows(rows);
  expect(chunkRows).toBeGreaterThanOrEqual(5_000);
  expect(chunkRows).toBeLessThanOrEqual(20_000);
  // A step applies several; a run of a durable function may have 1,000 steps.
  expect(Math.ceil(rows / chunkRows)).toBeLessThanOrEqual(1_000);
});
