import { Download } from "lucide";
import { ActionForm } from "@/app/elements/action-form";
import { buttonStyle } from "@/app/elements/button-style";
import { LineIcon } from "@/app/elements/line-icon";
import { linkStyle } from "@/app/elements/link-style";
import { reader } from "@/app/texts/reader";
import { countFreeSuggestions } from "@/lib/corrections/free-suggestions";
import { countWaitingRows } from "@/lib/follow-ups/waiting-corrections";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import type { ImportKey } from "@/lib/imports/import-key";
import { importCorrectedRows, takeAllSuggestions } from "./correction-actions";

/**
 * How to go on with the rows that failed: correct them here, or in a file.
 * @param total how many there are
 * @param allFailed none of them was left out by hand, or not reached
 */
export async function FailedRowsPanel({
  importKey,
  record,
  total,
  allFailed,
  canFix,
}: {
  importKey: ImportKey;
  record: ImportWithProgress;
  total: number;
  allFailed: boolean;
  canFix: boolean;
}) {
  const { failedRows, fix } = (await reader()).texts;
  const [waiting, suggested] = canFix
    ? await Promise.all([countWaitingRows(importKey), countFreeSuggestions(importKey, record.runOptions)])
    : [0, 0];
  // A run that stopped before its end has none.
  const hasErrorFile = record.errorFileKey !== null;
  const notReached = (record.notProcessedCount ?? 0) > 0;
  const inFile = notReached ? failedRows.restFile : failedRows.correctFile;
  const [before, behind] = hasErrorFile ? inFile : failedRows.correctRows;
  const here = canFix && !notReached;
  return (
    <div className="panel space-y-4 p-4 sm:p-5">
      <div className="max-w-[65ch]">
        <h2 id="failed-rows" className="font-semibold">
          {allFailed ? failedRows.title(total) : failedRows.notImported(total)}
        </h2>
        <p className="mt-1 text-ink-soft text-sm">
          {here && `${fix.here} `}
          {here ? fix.orFile : before}{" "}
          <a href="/imports/new" className={linkStyle}>
            {failedRows.uploadAgain}
          </a>
          {behind}
        </p>
      </div>
      <div className="flex flex-wrap items-start gap-2">
        {waiting > 0 && (
          <ActionForm action={importCorrectedRows.bind(null, record.id)} kind="primary" pendingText={fix.retryPending}>
            {fix.retry(waiting)}
          </ActionForm>
        )}
        {suggested > 0 && (
          <ActionForm action={takeAllSuggestions.bind(null, record.id)} kind="secondary" pendingText={fix.saving}>
            {fix.acceptAll(suggested)}
          </ActionForm>
        )}
        {hasErrorFile && (
          <a
            href={`/imports/${record.id}/error-file`}
            download
            className={waiting > 0 ? buttonStyle.secondary : buttonStyle.primary}
          >
            <LineIcon icon={Download} className="size-4" />
            {allFailed ? failedRows.download(total) : failedRows.downloadRows(total)}
          </a>
        )}
      </div>
    </div>
  );
}
