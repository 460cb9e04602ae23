"use client";

import type { Texts } from "@/app/texts/english";
import { fill } from "@/app/texts/fill";
import { useFormats } from "@/app/texts/use-formats";
import type { ProgressAnswer } from "../read-progress-answer";
import { RetryNotice } from "../retry-notice";
import { UnreachableNotice } from "../unreachable-notice";
import { useEveryFewSeconds } from "../use-every-few-seconds";
import { useLatestAnswer } from "../use-latest-answer";
import { useTabTitle } from "../use-tab-title";

type UndoTexts = Pick<Texts["undo"]["progress"], "label" | "closing"> & {
  /** With a place for the number of changes that are `{done}`. */
  done: string;
  tab: string;
  waiting: Texts["waiting"];
};

/** How much of an import is taken back. */
export function UndoProgress({
  importId,
  first,
  texts,
}: {
  importId: string;
  first: ProgressAnswer;
  texts: UndoTexts;
}) {
  const { number, progress } = useFormats();
  const { latest, unreachableSince } = useLatestAnswer(importId, first);
  const { ended, processedRowCount, totalRowCount, retryReason } = latest;
  const done = fill(texts.done, { done: number(processedRowCount) });
  const announced = useEveryFewSeconds(done);
  const share = totalRowCount === 0 ? 0 : processedRowCount / totalRowCount;
  useTabTitle(`${ended ?? progress(share)} · ${texts.tab}`);
  return (
    <div className="space-y-4">
      <div className="panel p-4 sm:p-6">
        <p className="figure mb-4 font-semibold text-lg">{done}</p>
        <progress aria-label={texts.label} max={Math.max(totalRowCount, 1)} value={processedRowCount} />
        <p className="mt-4 text-ink-soft text-sm">{texts.closing}</p>
        <p aria-live="polite" className="sr-only">
          {announced}
        </p>
      </div>
      {retryReason && !unreachableSince && <RetryNotice reason={retryReason} title={texts.waiting.title} />}
      {unreachableSince && <UnreachableNotice since={unreachableSince} texts={texts.waiting} />}
    </div>
  );
}
