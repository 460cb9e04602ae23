import type { StopRequest } from "@/prisma/client/client";
import type { ImportKey } from "../imports/import-key";
import { readStopRequest } from "../run-control/stop-request";
import { showText } from "../show-text";
import { type Application, applyChunk } from "./apply-chunk";
import { type RunningImport, runningImport } from "./running-import";

/** Chunks that are applied at the same time, each on a connection of its own: one waits for the disk while others work. */
const chunksAtOnce = 3;

/**
 * Applies chunks of an import, some side by side. No two chunks name the same customer. Before each it looks whether a person
 * wants the run to stop.
 * @param numbers the chunks
 * @returns what it was asked to stop for; null when all are applied
 */
export async function applyChunks(key: ImportKey, numbers: readonly number[]): Promise<StopRequest | null> {
  const application = applicationOf(await runningImport(key));
  const waiting = numbers.values();
  let stopRequest: StopRequest | null = null;
  // All take the next chunk from one iterator, so that none waits for another.
  const applyWaiting = async () => {
    for (const number of waiting) {
      stopRequest ??= await readStopRequest(key);
      if (stopRequest) return;
      await applyChunk(key, number, application);
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: chunksAtOnce }, applyWaiting));
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  return stopRequest;
}

/** How the chunks of an import are applied. */
export function applicationOf({ options, fileName }: RunningImport): Application {
  const { mode, ifBalanceChanged, reason } = options;
  return { mode, ifBalanceChanged, description: reason ?? `Import of ${showText(fileName, 200)}` };
}
