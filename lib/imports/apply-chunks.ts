import { applyChunk } from "./apply-chunk";
import type { ImportKey } from "./import-key";
import type { Chunk } from "./plan-chunks";
import { runningImport } from "./running-import";

/** Chunks that are applied at the same time, each on a connection of its own: one waits for the disk while the other works. */
export const chunksAtOnce = 2;

/** Applies some chunks side by side. Duplicates are settled, so no two chunks name the same customer. */
export async function applyChunks(key: ImportKey, chunks: Chunk[]): Promise<void> {
  const { fileName } = await runningImport(key);
  const description = `Import of ${fileName}`;
  const outcomes = await Promise.allSettled(chunks.map((chunk) => applyChunk(key, chunk, description)));
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}
