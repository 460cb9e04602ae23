import { expect, test } from "vitest";
import { cutChunks, planChunkRows } from "./plan-chunks";

test.each([1, 4_999, 5_000, 5_001, 240_741, 5_000_000, 20_000_000])(
  "the chunks of %d rows cover each row once",
  (rows) => {
    const chunks = cutChunks({ rowCount: rows, chunkRows: planChunkRows(rows) });
    let next = 1;
    for (const { firstPosition, lastPosition } of chunks) {
      expect(firstPosition).toBe(next);
      expect(lastPosition).toBeGreaterThanOrEqual(firstPosition);
      next = lastPosition + 1;
    }
    expect(next).toBe(rows + 1);
    // Far below the 1,000 steps that a run of a durable function may have.
    expect(chunks.length).toBeLessThanOrEqual(400);
  },
);
