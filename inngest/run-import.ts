import { applyChunks, chunksAtOnce } from "@/lib/imports/apply-chunks";
import { closeImport } from "@/lib/imports/close-import";
import { failRun } from "@/lib/imports/fail-import";
import { cutChunks, planChunkRows } from "@/lib/imports/plan-chunks";
import { stageRows } from "@/lib/imports/stage-rows";
import { writeErrorFile } from "@/lib/imports/write-error-file";
import { inngest, runRequested } from "./client";
import { merchantReason, tryStep } from "./try-step";

/** Imports that run at the same time; of one site always one (the embedded engine keeps their order). */
const concurrency = [{ limit: 3 }, { limit: 1, key: "event.data.siteId" }] satisfies [unknown, unknown];

/** Carries out an import: stage the rows, apply them chunk by chunk, write the error file, check the books. */
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
    // The plan is kept with the step, so that a newer version of this app goes on with the same chunks.
    const plan = await step.run("stage", () =>
      tryStep(key, attempt, async () => {
        const rowCount = await stageRows(key);
        return { rowCount, chunkRows: planChunkRows(rowCount) };
      }),
    );
    const chunks = cutChunks(plan);
    for (let first = 0; first < chunks.length; first += chunksAtOnce) {
      const together = chunks.slice(first, first + chunksAtOnce);
      await step.run(`apply-from-${together[0]?.firstPosition}`, () =>
        tryStep(key, attempt, () => applyChunks(key, together)),
      );
    }
    const errorFileKey = await step.run("write-error-file", () => tryStep(key, attempt, () => writeErrorFile(key)));
    await step.run("close", () => tryStep(key, attempt, () => closeImport(key, errorFileKey)));
  },
);
