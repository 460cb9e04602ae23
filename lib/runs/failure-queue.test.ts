import fc from "fast-check";
import { expect, test } from "vitest";
import type { FailedRow } from "./failed-rows";
import { FailureQueue } from "./failure-queue";

async function* pagesOf(pages: FailedRow[][]): AsyncGenerator<FailedRow[], undefined> {
  yield* pages;
}

function failure(rowNumber: number): FailedRow {
  return { rowNumber, errorCode: "EMAIL_MISSING", error: "The email is empty." };
}

/** A list in parts of these lengths. */
function parts<T>(list: readonly T[], lengths: readonly number[]): T[][] {
  const parted: T[][] = [];
  let first = 0;
  for (const length of [...lengths, list.length]) {
    if (first < list.length) parted.push(list.slice(first, first + length));
    first += length;
  }
  return parted;
}

const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 });

test("each failure is handed out once, with the batch of the file that it stands in, however both are divided", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), lengths, lengths, async (fails, pages, batches) => {
      const rows = fails.map((_, index) => index + 1);
      const failing = rows.filter((row) => fails[row - 1]).map(failure);
      const queue = new FailureQueue(pagesOf(parts(failing, pages)));
      for (const batch of parts(rows, batches)) {
        const end = (batch.at(-1) ?? 0) + 1;
        const handedOut: FailedRow[] = [];
        for await (const piece of queue.before(end)) handedOut.push(...piece);
        expect(handedOut).toEqual(failing.filter(({ rowNumber }) => batch.includes(rowNumber)));
        expect(queue.isOver).toBe(!failing.some(({ rowNumber }) => rowNumber >= end));
      }
    }),
  );
});
