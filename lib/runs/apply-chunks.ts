import type { StopRequest } from "@/prisma/client/client";
import { eachChunk } from "../chunks/each-chunk";
import type { ImportKey } from "../imports/import-key";
import { readStopRequest } from "../run-control/stop-request";
import { showText } from "../show-text";
import { type Application, applyChunk } from "./apply-chunk";
import { type RunningImport, runningImport } from "./running-import";

/**
 * Applies chunks of an import, some side by side. Before each it looks whether a person wants the run to stop.
 * @param numbers the chunks
 * @returns what it was asked to stop for; null when all are applied
 */
export async function applyChunks(key: ImportKey, numbers: readonly number[]): Promise<StopRequest | null> {
  const application = applicationOf(await runningImport(key));
  let stopRequest: StopRequest | null = null;
  await eachChunk(numbers, async (number) => {
    if (stopRequest) return;
    const asked = await readStopRequest(key);
    // Meanwhile another may have been asked to stop, and have left its chunk.
    stopRequest ??= asked;
    if (!stopRequest) await applyChunk(key, number, application);
  });
  return stopRequest;
}

/** How the chunks of an import are applied. */
export function applicationOf({ options, fileName }: RunningImport): Application {
  const { mode, ifBalanceChanged, reason } = options;
  return { mode, ifBalanceChanged, description: reason ?? `Import of ${showText(fileName, 200)}` };
}
