import { z } from "zod";
import { chunkSteps } from "../chunks/chunk-steps";
import type { ImportKey } from "../imports/import-key";
import { pauseRun } from "../run-control/pause-run";
import { suggestEmails } from "../staging/suggest-emails";
import { type AllOrNothing, applyAllOrNothing } from "./apply-all-or-nothing";
import { applyChunks } from "./apply-chunks";
import { type BegunRun, beginRun } from "./begin-run";
import { closeImport, type RunEnding } from "./close-import";
import { endRunEarly } from "./end-run-early";
import { writeErrorFile } from "./write-error-file";

/**
 * Does one piece of the work of a run, once, whatever happens in between: what it gave is remembered by its name, as JSON.
 * @param result reads that back
 */
export type RunStep = <T>(name: string, result: z.ZodType<T>, work: () => Promise<T>) => Promise<T>;

/** How the work of a run ended; the import is closed unless it was paused, or there was nothing to run. */
export type Ran = RunEnding | "PAUSED" | "NOTHING";

const begun: z.ZodType<BegunRun | null | undefined> = z
  .object({ chunkCount: z.int(), allOrNothing: z.boolean(), canceled: z.boolean() })
  .nullish();
const tried: z.ZodType<AllOrNothing> = z.enum(["APPLIED", "ROWS_FAILED", "PAUSE", "CANCEL"]);
const stopRequest = z.enum(["PAUSE", "CANCEL"]).nullable();

const endings = {
  APPLIED: "DONE",
  ROWS_FAILED: "ROWS_FAILED",
  PAUSE: "PAUSED",
  CANCEL: "CANCELED",
} as const satisfies Record<AllOrNothing, Ran>;

/**
 * Carries out an import: stage the rows, apply them chunk by chunk, look for slips in emails, write the error file, check the
 * books. A person may stop it before each chunk, for a while or for good.
 * @param chunksPerStep between steps the run can be given up and taken up again; by default as suits the durable engine
 */
export async function carryOutRun(key: ImportKey, step: RunStep, chunksPerStep?: number): Promise<Ran> {
  const run = await step("begin", begun, () => beginRun(key));
  if (!run) return "NOTHING";
  const ending = run.canceled ? "CANCELED" : await apply(key, run, step, chunksPerStep);
  if (ending === "PAUSED") return ending;
  if (ending !== "DONE") await step("end-early", z.unknown(), () => endRunEarly(key));
  await step("suggest-emails", z.unknown(), () => suggestEmails(key));
  const errorFileKey = await step("write-error-file", z.string().nullable(), () => writeErrorFile(key));
  await step("close", z.unknown(), () => closeImport(key, errorFileKey, ending));
  return ending;
}

async function apply(
  key: ImportKey,
  { chunkCount, allOrNothing }: BegunRun,
  step: RunStep,
  chunksPerStep: number | undefined,
): Promise<RunEnding | "PAUSED"> {
  if (allOrNothing) {
    const applyAll = () => step("apply-all-or-nothing", tried, () => applyAllOrNothing(key, chunkCount));
    return endings[await unlessPaused(key, step, applyAll)];
  }
  for (const { name, numbers } of chunkSteps("apply", [...Array(chunkCount).keys()], chunksPerStep)) {
    const asked = await unlessPaused(key, step, () => step(name, stopRequest, () => applyChunks(key, numbers)));
    if (asked) return endings[asked];
  }
  return "DONE";
}

/** Does a piece of the work, and tries it once more when it was paused and is to go on after all. */
async function unlessPaused<T>(key: ImportKey, step: RunStep, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const outcome = await work();
    if (outcome !== "PAUSE" || (await step("pause", z.boolean(), () => pauseRun(key)))) return outcome;
  }
}
