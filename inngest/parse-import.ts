import { failParse } from "@/lib/imports/fail-parse";
import { parseImport as parse } from "@/lib/imports/parse-import";
import { inngest, parseRequested } from "./client";
import { merchantReason, tryStep } from "./try-step";

/** Files that are read at the same time. */
const concurrency = 4;

/** Reads an uploaded file and finds out what it holds. */
export const parseImport = inngest.createFunction(
  {
    id: "parse-import",
    triggers: [parseRequested],
    retries: 5,
    concurrency,
    onFailure: async ({ event, error, step }) => {
      const key = parseRequested.schema.parse(event.data.event.data);
      await step.run("fail", () => failParse(key, merchantReason(error)));
    },
  },
  async ({ event, step, attempt }) => {
    await step.run("parse", () => tryStep(event.data, attempt, () => parse(event.data)));
  },
);
