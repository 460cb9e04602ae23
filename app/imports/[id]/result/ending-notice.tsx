import { Notice } from "@/app/elements/notice";
import type { ImportState } from "@/app/imports/import-state";
import { reader } from "@/app/texts/reader";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { failedRowCounts } from "@/lib/runs/failed-rows";
import type { Written } from "@/lib/runs/written-so-far";
import { readRunOptions } from "@/lib/staging/run-options";

/** Why a run did not do all that it could have done, and how to go on. Nothing for one that did. */
export async function EndingNotice({
  record,
  state,
  written,
}: {
  record: ImportWithProgress;
  state: ImportState;
  written: Written;
}) {
  const { result, stopReason } = (await reader()).texts;
  const adds = readRunOptions(record.runOptions).mode === "ADD";
  if (state === "canceled") {
    // Canceled after its last row: there is nothing to go on with.
    if (!record.notProcessedCount) return null;
    return (
      <Notice kind="caution" title={result.canceledTitle}>
        <p>{result.canceledText}</p>
      </Notice>
    );
  }
  if (state === "rowsFailed") {
    return (
      <Notice kind="caution" title={result.rowsFailedTitle(await failingRows(record))}>
        <p>{result.rowsFailedText}</p>
      </Notice>
    );
  }
  if (state === "stopped") {
    const kept = written.successCount === written.unchangedCount ? 0 : written.successCount;
    return (
      <Notice kind="danger" title={result.stoppedTitle}>
        <p>{stopReason(record.runErrorReason ?? "", "import", kept, record.parsedRowCount ?? 0)}</p>
        <p>{adds ? result.goOnAdding : result.goOn}</p>
      </Notice>
    );
  }
  if (state === "done" && written.failureCount === 0 && written.successCount === written.unchangedCount) {
    return (
      <Notice kind="info" title={result.nothingTitle}>
        <p>{result.nothingText}</p>
      </Notice>
    );
  }
  return null;
}

/** Of the rows that were not written: those that kept the others from it. */
async function failingRows({ siteId, id }: ImportWithProgress): Promise<number> {
  const counts = await failedRowCounts({ siteId, loyaltyImportId: id });
  const failing = counts.filter(({ errorCode }) => errorCode !== "NOT_PROCESSED" && errorCode !== "SKIPPED");
  return failing.reduce((sum, { count }) => sum + count, 0);
}
