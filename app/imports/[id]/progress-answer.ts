import type { Texts } from "@/app/texts/english";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { retryReason } from "@/lib/imports/import-resource";
import type { RevertWithProgress } from "@/lib/reverts/read-reverts";
import { doneRowCount } from "../done-row-count";
import { importState } from "../import-state";
import { importStep, importStepPath, isReading } from "../import-step";
import type { ProgressAnswer, WorkPhase } from "./read-progress-answer";

type Sentences = Pick<Texts, "retryReason" | "status">;

/** How far an import has come, for a page that follows it. */
export function progressAnswer(record: ImportWithProgress, texts: Sentences): ProgressAnswer {
  const { run, revert, parsedRowCount } = record;
  const href = importStepPath(record);
  if (revert?.status === "REVERTING") return undoAnswer(revert, href, texts);
  const working = isReading(record) || importStep(record) === "run";
  return {
    working,
    ended: working ? undefined : texts.status[importState(record)],
    href,
    phase: phaseOf(record),
    checkedRowCount: run?.stagedRowCount ?? 0,
    processedRowCount: doneRowCount(record),
    totalRowCount: parsedRowCount ?? 0,
    rowsPerSecond: run?.rowsPerSecond,
    secondsLeft: run?.secondsLeft,
    retryReason: sentence(retryReason(record), texts),
  };
}

function undoAnswer(revert: RevertWithProgress, href: string, texts: Sentences): ProgressAnswer {
  const { processedRowCount, totalRowCount } = revert;
  return {
    working: true,
    ended: undefined,
    href,
    phase: "undoing",
    checkedRowCount: totalRowCount,
    processedRowCount,
    totalRowCount,
    rowsPerSecond: undefined,
    secondsLeft: undefined,
    retryReason: sentence(revert.retryReason, texts),
  };
}

function sentence(reason: string | null | undefined, texts: Sentences): string | undefined {
  return reason ? texts.retryReason(reason) : undefined;
}

function phaseOf({ run, stagedDate, processedRowCount, parsedRowCount }: ImportWithProgress): WorkPhase {
  switch (run?.state) {
    case "PAUSED":
      return "paused";
    case "PAUSING":
      return "pausing";
    case "CANCELING":
      return "canceling";
    case "RUNNING":
      if (stagedDate === null) return "checking";
      return processedRowCount === parsedRowCount ? "finishing" : "writing";
    case "WAITING":
      return "waiting";
    // It has just ended; the page is drawn anew.
    case undefined:
      return "finishing";
  }
}
