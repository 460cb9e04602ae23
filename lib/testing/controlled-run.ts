import type { ImportKey } from "../imports/import-key";
import { pauseRun } from "../run-control/pause-run";
import { applyAllOrNothing } from "../runs/apply-all-or-nothing";
import { applyChunks } from "../runs/apply-chunks";
import { beginRun } from "../runs/begin-run";
import { closeImport } from "../runs/close-import";
import { endRunEarly } from "../runs/end-run-early";
import { writeErrorFile } from "../runs/write-error-file";

/** How the work of a run ended; the import is closed unless it was paused, or there was nothing to run. */
export type Ran = "DONE" | "CANCELED" | "ROWS_FAILED" | "PAUSED" | "NOTHING";

/**
 * What the durable function does, without the engine and chunk by chunk.
 * @param between called before each chunk and before the close
 */
export async function controlledRun(key: ImportKey, between: () => Promise<unknown> = async () => {}): Promise<Ran> {
  const run = await beginRun(key);
  if (!run) return "NOTHING";
  let ending: "DONE" | "CANCELED" | "ROWS_FAILED" = run.canceled ? "CANCELED" : "DONE";
  if (run.allOrNothing && !run.canceled) {
    await between();
    const outcome = await applyAllOrNothing(key, run.chunkCount);
    if (outcome === "PAUSE" && (await pauseRun(key))) return "PAUSED";
    if (outcome === "CANCEL") ending = "CANCELED";
    if (outcome === "ROWS_FAILED") ending = "ROWS_FAILED";
  } else {
    for (let number = 0; number < run.chunkCount && ending === "DONE"; number++) {
      await between();
      const stopRequest = await applyChunks(key, [number]);
      if (stopRequest === "CANCEL") ending = "CANCELED";
      if (stopRequest !== "PAUSE") continue;
      if (await pauseRun(key)) return "PAUSED";
      number--;
    }
  }
  await between();
  if (ending !== "DONE") await endRunEarly(key);
  await closeImport(key, await writeErrorFile(key), ending);
  return ending;
}
