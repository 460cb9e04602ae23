import { beginRevert } from "@/lib/reverts/begin-revert";
import { closeRevert } from "@/lib/reverts/close-revert";
import { failRevert } from "@/lib/reverts/fail-revert";
import { noteRevertRetry } from "@/lib/reverts/note-revert-retry";
import { revertChunks } from "@/lib/reverts/revert-chunks";
import { writeRevertReport } from "@/lib/reverts/write-revert-report";
import { inngest, revertRequested } from "./client";
import { merchantReason, tryStep } from "./try-step";

/** Undos that run at the same time; of one site always one. */
const concurrency = [{ limit: 3 }, { limit: 1, key: "event.data.siteId" }] satisfies [unknown, unknown];

/** Chunks of one step, as when an import is run. */
const chunksPerStep = 12;

/** Undoes an import: take its chunks back one by one, write the report, check the books. */
export const runRevert = inngest.createFunction(
  {
    id: "run-revert",
    triggers: [revertRequested],
    retries: 8,
    concurrency,
    onFailure: async ({ event, error, step }) => {
      const key = revertRequested.schema.parse(event.data.event.data);
      await step.run("fail", () => failRevert(key, merchantReason(error)));
    },
  },
  async ({ event, step, attempt }) => {
    const key = event.data;
    const tried = <T>(work: () => Promise<T>) =>
      tryStep(key, attempt, work, { name: "undo", noteRetry: noteRevertRetry });
    const numbers = await step.run("begin", () => tried(() => beginRevert(key)));
    if (!numbers) return;
    for (let first = 0; first < numbers.length; first += chunksPerStep) {
      const some = numbers.slice(first, first + chunksPerStep);
      await step.run(`revert-chunks-from-${first}`, () => tried(() => revertChunks(key, some)));
    }
    const reportFileKey = await step.run("write-report", () => tried(() => writeRevertReport(key)));
    await step.run("close", () => tried(() => closeRevert(key, reportFileKey)));
  },
);
