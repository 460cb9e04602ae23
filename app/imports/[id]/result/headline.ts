import type { ImportState } from "@/app/imports/import-state";
import type { Texts } from "@/app/texts/english";
import type { Written } from "@/lib/runs/written-so-far";

/** What became of an import, in one line. @param notReached of the rows that failed: those that its run has not come to */
export function headline(state: ImportState, written: Written, notReached: number, texts: Texts["result"]): string {
  const { successCount, unchangedCount, failureCount } = written;
  const changed = successCount - unchangedCount;
  switch (state) {
    case "undoing":
      return texts.undoing;
    case "undone":
    case "undoneInPart":
      return texts.undone;
    case "canceled":
      return notReached > 0 ? texts.canceled(changed, notReached) : texts.canceledTooLate(changed, failureCount);
    case "rowsFailed":
      return texts.rowsFailed;
    case "stopped":
      return texts.stopped(changed);
    default:
      if (failureCount > 0) return texts.changedAndFailed(changed, failureCount);
      return changed > 0 ? texts.changed(changed) : texts.nothingChanged;
  }
}
