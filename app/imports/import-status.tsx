import { LineIcon } from "@/app/icons/line-icon";
import {
  banShape,
  circleAlertShape,
  circleCheckShape,
  circleDashedShape,
  circlePauseShape,
  hourglassShape,
  loaderShape,
  triangleAlertShape,
  undoShape,
} from "@/app/icons/shapes";
import { reader } from "@/app/texts/reader";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { type ImportState, importState } from "./import-state";

type Appearance = { shape: string; color: string };

/** How an import stands, in words. @param leftOut how many of its rows were left out by hand: see `rowsLeftOut` */
export async function ImportStatus({
  record,
  leftOut = 0,
}: {
  record: ImportWithProgress;
  leftOut: number | undefined;
}) {
  const { status } = (await reader()).texts;
  const state = importState(record);
  const failures = state === "done" ? (record.failureCount ?? 0) - leftOut : 0;
  const { shape, color } = failures > 0 ? doneWithFailures : appearances[state];
  return (
    <span className={`inline-flex items-start gap-1.5 align-top ${color}`}>
      <LineIcon shape={shape} className="mt-0.5 size-4 shrink-0" />
      {/* What stands beside it stands in line with the words, not with the picture. */}
      <span className="self-baseline">{state === "done" ? status.doneWith(failures, leftOut) : status[state]}</span>
    </span>
  );
}

const doneWithFailures: Appearance = { shape: triangleAlertShape, color: "text-caution" };

const appearances: Record<ImportState, Appearance> = {
  reading: { shape: loaderShape, color: "text-ink-soft" },
  unreadable: { shape: circleAlertShape, color: "text-danger" },
  readingCanceled: { shape: banShape, color: "text-ink-soft" },
  ready: { shape: circleDashedShape, color: "text-ink" },
  waiting: { shape: hourglassShape, color: "text-ink-soft" },
  importing: { shape: loaderShape, color: "text-accent" },
  pausing: { shape: circlePauseShape, color: "text-caution" },
  paused: { shape: circlePauseShape, color: "text-caution" },
  canceling: { shape: banShape, color: "text-caution" },
  done: { shape: circleCheckShape, color: "text-accent" },
  canceled: { shape: banShape, color: "text-caution" },
  rowsFailed: { shape: triangleAlertShape, color: "text-caution" },
  stopped: { shape: circleAlertShape, color: "text-danger" },
  undoing: { shape: undoShape, color: "text-accent" },
  undone: { shape: undoShape, color: "text-ink-soft" },
  undoneInPart: { shape: undoShape, color: "text-caution" },
  undoStopped: { shape: circleAlertShape, color: "text-danger" },
};
