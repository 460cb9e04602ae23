/** Chunks that are worked on at the same time, each on a connection of its own: one waits for the disk while others work. */
const chunksAtOnce = 3;

/** Works on chunks, some side by side: no two chunks of an import name the same customer. @param numbers the chunks */
export async function eachChunk(numbers: readonly number[], work: (number: number) => Promise<void>): Promise<void> {
  const waiting = numbers.values();
  // All take the next chunk from one iterator, so that none waits for another.
  const workOnWaiting = async () => {
    for (const number of waiting) await work(number);
  };
  const outcomes = await Promise.allSettled(Array.from({ length: chunksAtOnce }, workOnWaiting));
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}
