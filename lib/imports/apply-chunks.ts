import { showText } from "../show-text";
import { applyChunk } from "./apply-chunk";
import type { ImportKey } from "./import-key";
import { runningImport } from "./running-import";

/** Chunks that are applied at the same time, each on a connection of its own: one waits for the disk while the other works. */
const chunksAtOnce = 2;

/**
 * Applies chunks of an import, some side by side. No two chunks name the same customer.
 * @param numbers the chunks
 */
export async function applyChunks(key: ImportKey, numbers: readonly number[]): Promise<void> {
  const { fileName } = await runningImport(key);
  const waiting = numbers.values();
  // Both take the next chunk from one iterator, so that neither waits for the other.
  const applyWaiting = async () => {
    for (const number of waiting) await applyChunk(key, number, `Import of ${showText(fileName, 200)}`);
  };
  const outcomes = await Promise.allSettled(Array.from({ length: chunksAtOnce }, applyWaiting));
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}
