import { applyChunks } from "@/lib/imports/apply-chunks";
import { closeImport } from "@/lib/imports/close-import";
import { failRun } from "@/lib/imports/fail-import";
import { stageRows } from "@/lib/imports/stage-rows";
import { suggestEmails } from "@/lib/imports/suggest-emails";
import { writeErrorFile } from "@/lib/imports/write-error-file";
import { inngest, runRequested } from "./client";
import { merchantReason, tryStep } from "./try-step";

/** Imports that run at the same time; of one site always one (the embedded engine keeps their order). */
const concurrency = [{ limit: 3 }, { limit: 1, key: "event.data.siteId" }] satisfies [unknown, unknown];

/**
 * Chunks of one step. Many, because a step costs some milliseconds of its own; not too many, because between steps the run
 * can be stopped, and others get their turn.
 */
const chunksPerStep = 8;

/** Carries out an import: stage the rows, apply them chunk by chunk, look for slips in emails, write the error file, check the books. */
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
    const chunkCount = await step.run("stage-rows", () => tryStep(key, attempt, () => stageRows(key)));
    for (let first = 0; first < chunkCount; first += chunksPerStep) {
      const length = Math.min(chunksPerStep, chunkCount - first);
      const numbers = Array.from({ length }, (_, index) => first + index);
      await step.run(`apply-chunks-from-${first}`, () => tryStep(key, attempt, () => applyChunks(key, numbers)));
    }
    await step.run("suggest-emails", () => tryStep(key, attempt, () => suggestEmails(key)));
    const errorFileKey = await step.run("write-error-file", () => tryStep(key, attempt, () => writeErrorFile(key)));
    await step.run("close", () => tryStep(key, attempt, () => closeImport(key, errorFileKey)));
  },
);
