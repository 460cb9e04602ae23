import type { ImportKey } from "../imports/import-key";
import { revertingImport } from "./require-reverting";
import { revertChunk } from "./revert-chunk";

/** Chunks that are taken back at the same time, each on a connection of its own: one waits for the disk while others work. */
const chunksAtOnce = 3;

/** Takes back chunks of an import, some side by side. No two chunks name the same customer. @param numbers the chunks */
export async function revertChunks(key: ImportKey, numbers: readonly number[]): Promise<void> {
  const { fileName } = await revertingImport(key);
  const waiting = numbers.values();
  // All take the next chunk from one iterator, so that none waits for another.
  const revertWaiting = async () => {
    for (const number of waiting) await revertChunk(key, number, `Undo of the import of ${fileName}`);
  };
  const outcomes = await Promise.allSettled(Array.from({ length: chunksAtOnce }, revertWaiting));
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}
