import type { ProgressState } from "@/lib/imports/run-progress";

/** What an import that runs is at, in a word or two; "Importing" while nothing is special about it. */
export function runWords(state: ProgressState | undefined): string {
  switch (state) {
    case "PAUSING":
      return "Pausing";
    case "PAUSED":
      return "Paused";
    case "CANCELING":
      return "Stopping";
    case "WAITING":
      return "Waiting for its turn";
    default:
      return "Importing";
  }
}
