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
import { RunControls } from "./run-controls";

export type RunTexts = Omit<Texts["run"], "done" | "checked"> & {
  /** With a place for the number of rows that are `{done}`. */
  done: string;
  /** With a place for the number of rows that are `{checked}`. */
  checked: string;
  /** What the tab says behind the progress. */
  tab: string;
  waiting: Texts["waiting"];
};

/** How far a run has come, and what stops it. */
export function RunProgress({ importId, first, texts }: { importId: string; first: ProgressAnswer; texts: RunTexts }) {
  const formats = useFormats();
  const { latest, unreachableSince } = useLatestAnswer(importId, first);
  const { phase, ended, href, processedRowCount, totalRowCount, retryReason } = latest;
  const done = fill(texts.done, { done: formats.number(processedRowCount) });
  const announced = useEveryFewSeconds(done);
  const share = totalRowCount === 0 ? 0 : processedRowCount / totalRowCount;
  // The title of the result comes a moment after the result itself.
  useTabTitle(`${ended ?? (phase === "writing" ? formats.progress(share) : texts.tabs[phase])} · ${texts.tab}`);
  return (
    <div className="space-y-4">
      <div className="panel p-4 sm:p-6">
        <p className="figure font-semibold text-lg">{done}</p>
        <p role="status" className="mt-1 mb-4 text-ink-soft text-sm">
          {texts.phases[phase]}
        </p>
        <progress aria-label={texts.label} max={Math.max(totalRowCount, 1)} value={processedRowCount} />
        <p className="figure mt-2 min-h-5 text-ink-soft text-sm">{paceOf(latest, texts, formats)}</p>
        <div className="mt-4 flex flex-wrap items-center justify-between gap-4 border-line border-t pt-4">
          <p className="min-w-0 text-ink-soft text-sm">{closingOf(phase, texts)}</p>
          <RunControls
            importId={importId}
            phase={phase}
            done={done}
            resultHref={ended === undefined ? undefined : href}
            isSilent={unreachableSince !== undefined}
            texts={texts.controls}
          />
        </div>
        <p aria-live="polite" className="sr-only">
          {announced}
        </p>
      </div>
      {retryReason && !unreachableSince && <RetryNotice reason={retryReason} title={texts.waiting.title} />}
      {unreachableSince && <UnreachableNotice since={unreachableSince} texts={texts.waiting} />}
    </div>
  );
}

function closingOf(phase: ProgressAnswer["phase"], texts: RunTexts): string {
  if (phase === "paused") return texts.pausedClosing;
  return phase === "canceling" ? texts.cancelingClosing : texts.closing;
}

/** How fast it goes, and how long it will still take. */
function paceOf(
  { phase, checkedRowCount, rowsPerSecond, secondsLeft }: ProgressAnswer,
  texts: RunTexts,
  { number, duration }: ReturnType<typeof useFormats>,
): string {
  if (phase === "checking" && checkedRowCount > 0) return fill(texts.checked, { checked: number(checkedRowCount) });
  if (phase !== "writing" || rowsPerSecond === undefined || secondsLeft === undefined) return "";
  const rate = fill(texts.rate, { rate: number(Math.max(1, Math.round(rowsPerSecond))) });
  return `${rate} · ${fill(texts.left, { time: duration(secondsLeft) })}`;
}
