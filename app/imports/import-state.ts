import type { ImportWithProgress } from "@/lib/imports/get-import";
import { isCanceled } from "@/lib/run-control/cancel-import";

/** How an import stands, as a merchant would tell it. */
export type ImportState =
  | "reading"
  | "unreadable"
  | "readingCanceled"
  | "ready"
  | "waiting"
  | "importing"
  | "pausing"
  | "paused"
  | "canceling"
  | "done"
  | "canceled"
  | "rowsFailed"
  | "stopped"
  | "undoing"
  | "undone"
  | "undoneInPart"
  | "undoStopped";

type Told = Pick<ImportWithProgress, "status" | "executedDate" | "parseErrorReason" | "runErrorCode"> & {
  run: Pick<NonNullable<ImportWithProgress["run"]>, "state"> | undefined;
  revert?: Pick<NonNullable<ImportWithProgress["revert"]>, "status" | "shortfallCount"> | undefined;
};

/** The undo of an import says more than its run, which it follows. */
export function importState(record: Told): ImportState {
  const { status, revert, run } = record;
  if (revert) return stateOfUndo(revert);
  switch (status) {
    case "PARSED":
      return "ready";
    case "IMPORTING":
      return run ? statesOfRun[run.state] : "importing";
    case "IMPORTED":
      return "done";
    case "FAILED":
      return stateOfFailure(record);
    default:
      return "reading";
  }
}

const statesOfRun = {
  WAITING: "waiting",
  RUNNING: "importing",
  PAUSING: "pausing",
  PAUSED: "paused",
  CANCELING: "canceling",
} as const;

function stateOfUndo({ status, shortfallCount }: NonNullable<Told["revert"]>): ImportState {
  if (status === "REVERTING") return "undoing";
  if (status === "FAILED") return "undoStopped";
  return shortfallCount ? "undoneInPart" : "undone";
}

function stateOfFailure(record: Told): ImportState {
  if (record.executedDate === null) return isCanceled(record) ? "readingCanceled" : "unreadable";
  if (isCanceled(record)) return "canceled";
  return record.runErrorCode === "ROWS_FAILED" ? "rowsFailed" : "stopped";
}
