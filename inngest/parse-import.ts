import { failParse } from "@/lib/imports/fail-import";
import { parseImport as parse } from "@/lib/imports/parse-import";
import { inngest, parseRequested } from "./client";

/** Files that are read at the same time. */
const concurrency = 4;

/** Reads an uploaded file and finds out what it holds. */
export const parseImport = inngest.createFunction(
  {
    id: "parse-import",
    triggers: [parseRequested],
    retries: 5,
    concurrency,
    onFailure: async ({ event, step }) => {
      const key = parseRequested.schema.parse(event.data.event.data);
      await step.run("fail", () => failParse(key));
    },
  },
  async ({ event, step }) => {
    await step.run("parse", () => parse(event.data));
  },
);
