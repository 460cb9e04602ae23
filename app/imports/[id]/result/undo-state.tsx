import { Download, Undo2 } from "lucide";
import { buttonStyle } from "@/app/elements/button-style";
import { LineIcon } from "@/app/elements/line-icon";
import { Notice } from "@/app/elements/notice";
import { shownFileName } from "@/app/imports/shown-file-name";
import { reader } from "@/app/texts/reader";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import type { RevertWithProgress } from "@/lib/reverts/read-reverts";
import { progressAnswer } from "../progress-answer";
import { UndoProgress } from "./undo-progress";

/** What became of the undo of an import. */
export async function UndoState({ record, revert }: { record: ImportWithProgress; revert: RevertWithProgress }) {
  const { texts, formats } = await reader();
  const { undo, waiting, frame, stopReason } = texts;
  if (revert.status === "REVERTING") {
    const { done, ...progress } = undo.progress;
    const tab = `${shownFileName(record.fileName)} · ${frame.product}`;
    const all = { ...progress, done: done("{done}", revert.totalRowCount), tab, waiting };
    return <UndoProgress importId={record.id} first={progressAnswer(record, texts)} texts={all} />;
  }
  if (revert.status === "FAILED") {
    return (
      <Notice kind="danger" title={undo.failedTitle}>
        <p>{stopReason(revert.errorReason ?? "", "undo", revert.processedRowCount, revert.totalRowCount)}</p>
        <p className="pt-2">
          <a href={`/imports/${record.id}/undo`} className={buttonStyle.secondary}>
            {undo.again}
          </a>
        </p>
      </Notice>
    );
  }
  const { successCount, shortfallCount, shortfallPoints, pointsDifference } = revert;
  const short = shortfallCount ?? 0;
  return (
    <Notice kind={short > 0 ? "caution" : "info"} title={undo.doneTitle((successCount ?? 0) + short)}>
      <p>{undo.doneText(formats.signed(pointsDifference ?? 0n))}</p>
      {short > 0 && <p>{undo.doneShort(short, shortfallPoints ?? 0n)}</p>}
      {revert.reportFileKey && (
        <p className="pt-2">
          <a href={`/imports/${record.id}/undo-report`} download className={buttonStyle.secondary}>
            <LineIcon icon={Download} className="size-4" />
            {undo.report}
          </a>
        </p>
      )}
    </Notice>
  );
}

/** Leads to the undo of an import, where there is something to undo. */
export async function UndoLink({ record, changed }: { record: ImportWithProgress; changed: number }) {
  const { undo } = (await reader()).texts;
  if (changed === 0 || record.revert) return null;
  return (
    <a href={`/imports/${record.id}/undo`} className={buttonStyle.secondary}>
      <LineIcon icon={Undo2} className="size-4" />
      {undo.open}
    </a>
  );
}
