import { NonRetriableError } from "inngest";
import { applyChunks } from "@/lib/imports/apply-chunks";
import { closeImport } from "@/lib/imports/close-import";
import { failRun } from "@/lib/imports/fail-import";
import { RunError } from "@/lib/imports/run-error";
import { stageRows } from "@/lib/imports/stage-rows";
import { suggestEmails } from "@/lib/imports/suggest-emails";
import { writeErrorFile } from "@/lib/imports/write-error-file";
import { inngest, runRequested } from "./client";

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
  async ({ event, step }) => {
    const key = event.data;
    const chunkCount = await step.run("stage-rows", () => finalErrors(stageRows(key)));
    for (let first = 0; first < chunkCount; first += chunksPerStep) {
      const length = Math.min(chunksPerStep, chunkCount - first);
      const numbers = Array.from({ length }, (_, index) => first + index);
      await step.run(`apply-chunks-from-${first}`, () => finalErrors(applyChunks(key, numbers)));
    }
    await step.run("suggest-emails", () => finalErrors(suggestEmails(key)));
    const errorFileKey = await step.run("write-error-file", () => finalErrors(writeErrorFile(key)));
    await step.run("close", () => finalErrors(closeImport(key, errorFileKey)));
  },
);

/** What a RunError says is meant for the merchant; any other message is for the log, where the engine has put it. */
function merchantReason({ name, message }: Error): string {
  return name === "NonRetriableError"
    ? message
    : "The import could not be finished because of a problem on our side, although it was tried several times.";
}

/** What can never succeed is not tried again. */
async function finalErrors<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof RunError ? new NonRetriableError(error.message, { cause: error }) : error;
  }
}
