import { setTimeout as wait } from "node:timers/promises";

/**
 * Waits for work on the database, but not for ever: a connection may have gone without a word. What was begun may still be done later.
 * @throws what the work throws, or that it takes longer than `milliseconds`
 */
export async function answeredInTime<Result>(work: Promise<Result>, milliseconds: number): Promise<Result> {
  const answered = new AbortController();
  const tooLate = async (): Promise<never> => {
    await wait(milliseconds, undefined, { ref: false, signal: answered.signal });
    throw new Error(`There has been no answer for ${milliseconds / 1_000} seconds.`);
  };
  const limit = tooLate();
  limit.catch(() => {});
  try {
    return await Promise.race([work, limit]);
  } finally {
    answered.abort();
  }
}
