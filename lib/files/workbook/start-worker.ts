import { Worker } from "node:worker_threads";
import { UnreadableFile } from "../unreadable-file";
import type { WorkbookMessage, WorkbookRequest } from "./workbook-worker.mjs";

/** How long the worker may take for its next answer. */
const patienceMilliseconds = 60_000;

/** Of the worker's JavaScript; buffers are bounded by the limits of what it reads. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

type Answer = Exclude<WorkbookMessage, { kind: "problem" }>;

export type WorkbookWorker = {
  /** Lets the worker go on, if it waits, and waits for its next answer. @throws UnreadableFile */
  next(): Promise<Answer>;
  stop(): Promise<void>;
};

/** Starts a worker that reads a workbook, answer by answer. A busy one is ended from here: it could not do it itself. */
export function startWorker(workerData: WorkbookRequest): WorkbookWorker {
  const worker = new Worker(new URL("./workbook-worker.mjs", import.meta.url), {
    workerData,
    transferList: [workerData.bytes.buffer],
    resourceLimits,
    env: {},
    execArgv: [],
  });
  const outcomes: (WorkbookMessage | Error)[] = [];
  let wake = () => {};
  const report = (outcome: WorkbookMessage | Error) => {
    outcomes.push(outcome);
    wake();
  };
  worker.on("message", report);
  worker.on("error", (error) => report(isOutOfMemory(error) ? new UnreadableFile("WORKBOOK_TOO_LARGE") : error));
  worker.on("exit", () => report(new Error("The worker that reads a workbook has ended.")));

  let isFirst = true;
  async function next(): Promise<Answer> {
    if (!isFirst) worker.postMessage("next");
    isFirst = false;
    const timer = setTimeout(() => report(new UnreadableFile("WORKBOOK_TOO_LARGE")), patienceMilliseconds);
    try {
      while (outcomes.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    } finally {
      clearTimeout(timer);
    }
    const outcome = outcomes.shift();
    if (outcome instanceof Error) throw outcome;
    if (!outcome) return next();
    if (outcome.kind === "problem") throw new UnreadableFile(outcome.code, outcome.details);
    return outcome;
  }
  const stop = async () => {
    await worker.terminate();
  };
  return { next, stop };
}

function isOutOfMemory(error: Error): boolean {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
