import { carryOutRun } from "@/lib/runs/carry-out-run";
import { failRun } from "@/lib/runs/fail-run";
import { inngest, runRequested } from "./client";
import { merchantReason, tryStep } from "./try-step";

/** Imports that run at the same time; of one site always one (the embedded engine keeps their order). */
const concurrency = [{ limit: 3 }, { limit: 1, key: "event.data.siteId" }] satisfies [unknown, unknown];

/** Carries out an import, step by step: see carry-out-run.ts. */
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
    await carryOutRun(key, async (name, result, work) =>
      result.parse(await step.run(name, () => tryStep(key, attempt, work))),
    );
  },
);
