import { isRunning } from "@/app/imports/(list)/import-filter";
import { importState } from "@/app/imports/import-state";
import { importStep } from "@/app/imports/import-step";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import type { ImportKey } from "@/lib/imports/import-key";
import { getPreview } from "@/lib/previews/get-preview";
import { rowsLeftOut } from "@/lib/runs/rows-left-out";
import { type Written, writtenSoFar } from "@/lib/runs/written-so-far";
import { previewMark } from "./preview-mark";
import { headline } from "./result/headline";
import { changingBalances } from "./review/outcome-parts";

/**
 * What became of an import, in one line; empty while it is at work.
 * @param checked for whoever waits for a preview: the mark of the one before
 */
export async function endingSentence(key: ImportKey, record: ImportWithProgress, checked: string): Promise<string> {
  const isChecking = record.status === "PARSED" && checked !== "" && checked === previewMark(record);
  if (isChecking || isRunning(record)) return "";
  const { texts } = await reader();
  return `${shownFileName(record.fileName)}: ${await outcome()}.`;

  async function counted(): Promise<Written> {
    const [written, leftOut] = await Promise.all([writtenSoFar(key), rowsLeftOut([record])]);
    return { ...written, failureCount: written.failureCount - (leftOut.get(record.id) ?? 0) };
  }

  async function outcome(): Promise<string> {
    const state = importState(record);
    switch (importStep(record)) {
      case "result":
        return headline(state, await counted(), record.notProcessedCount ?? 0, texts.result);
      case "review": {
        const preview = await getPreview(key);
        return preview.ok ? texts.review.title(changingBalances(preview.value.report)) : texts.status[state];
      }
      default:
        return texts.status[state];
    }
  }
}
