import { pauseRun } from "@/lib/run-control/pause-run";
import { applyAllOrNothing } from "@/lib/runs/apply-all-or-nothing";
import { applyChunks } from "@/lib/runs/apply-chunks";
import { beginRun } from "@/lib/runs/begin-run";
import { closeImport, type RunEnding } from "@/lib/runs/close-import";
import { endRunEarly } from "@/lib/runs/end-run-early";
import { failRun } from "@/lib/runs/fail-import";
import { writeErrorFile } from "@/lib/runs/write-error-file";
import { suggestEmails } from "@/lib/staging/suggest-emails";
import { inngest, runRequested } from "./client";
import { merchantReason, tryStep } from "./try-step";

/** Imports that run at the same time; of one site always one (the embedded engine keeps their order). */
const concurrency = [{ limit: 3 }, { limit: 1, key: "event.data.siteId" }] satisfies [unknown, unknown];

/**
 * Chunks of one step. Many, because a step costs some milliseconds of its own; not too many, because between steps the run
 * can be stopped, and others get their turn.
 */
const chunksPerStep = 12;

/**
 * Carries out an import: stage the rows, apply them chunk by chunk, look for slips in emails, write the error file, check the
 * books. A person may stop it before each chunk, for a while or for good.
 */
export const runImport = inngest.createFunction(
  {
    id: "run-import",
    triggers: [runRequested],
    retries: 8,
    concurrency,
    onFailure: async ({ event, error, step }) => {
      const key = runRequested.schema.parse(event.data.event.data);
      await step.run("fail", () => failRun(key, merchantReason(error)));
    },
  },
  async ({ event, step, attempt }) => {
    const key = event.data;
    const run = await step.run("stage-rows", () => tryStep(key, attempt, () => beginRun(key)));
    if (!run) return;

    let ending: RunEnding = run.canceled ? "CANCELED" : "DONE";
    if (run.allOrNothing && ending === "DONE") {
      const apply = () => tryStep(key, attempt, () => applyAllOrNothing(key, run.chunkCount));
      let outcome = await step.run("apply-all-or-nothing", apply);
      while (outcome === "PAUSE") {
        if (await step.run("pause", () => tryStep(key, attempt, () => pauseRun(key)))) return;
        outcome = await step.run("apply-all-or-nothing", apply);
      }
      if (outcome === "CANCEL") ending = "CANCELED";
      if (outcome === "ROWS_FAILED") ending = "ROWS_FAILED";
    } else {
      for (let first = 0; first < run.chunkCount && ending === "DONE"; first += chunksPerStep) {
        const length = Math.min(chunksPerStep, run.chunkCount - first);
        const numbers = Array.from({ length }, (_, index) => first + index);
        const apply = () => applyChunks(key, numbers);
        const stopRequest = await step.run(`apply-chunks-from-${first}`, () => tryStep(key, attempt, apply));
        if (stopRequest === "CANCEL") ending = "CANCELED";
        if (stopRequest !== "PAUSE") continue;
        const paused = await step.run(`pause-at-${first}`, () => tryStep(key, attempt, () => pauseRun(key)));
        if (paused) return;
        // It was to go on after all: those chunks again.
        first -= chunksPerStep;
      }
    }

    if (ending !== "DONE") await step.run("end-early", () => tryStep(key, attempt, () => endRunEarly(key)));
    await step.run("suggest-emails", () => tryStep(key, attempt, () => suggestEmails(key)));
    const errorFileKey = await step.run("write-error-file", () => tryStep(key, attempt, () => writeErrorFile(key)));
    await step.run("close", () => tryStep(key, attempt, () => closeImport(key, errorFileKey, ending)));
  },
);
