import {
  Ban,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CirclePause,
  Hourglass,
  type IconNode,
  LoaderCircle,
  TriangleAlert,
  Undo2,
} from "lucide";
import { LineIcon } from "@/app/elements/line-icon";
import { reader } from "@/app/texts/reader";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { type ImportState, importState } from "./import-state";

type Appearance = { icon: IconNode; color: string };

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
  const { icon, color } = failures > 0 ? doneWithFailures : appearances[state];
  return (
    <span className={`inline-flex items-start gap-1.5 align-top ${color}`}>
      <LineIcon icon={icon} className="mt-0.5 size-4 shrink-0" />
      {/* What stands beside it stands in line with the words, not with the picture. */}
      <span className="self-baseline">{state === "done" ? status.doneWith(failures, leftOut) : status[state]}</span>
    </span>
  );
}

const doneWithFailures: Appearance = { icon: TriangleAlert, color: "text-caution" };

const appearances: Record<ImportState, Appearance> = {
  reading: { icon: LoaderCircle, color: "text-ink-soft" },
  unreadable: { icon: CircleAlert, color: "text-danger" },
  readingCanceled: { icon: Ban, color: "text-ink-soft" },
  ready: { icon: CircleDashed, color: "text-ink" },
  waiting: { icon: Hourglass, color: "text-ink-soft" },
  importing: { icon: LoaderCircle, color: "text-accent" },
  pausing: { icon: CirclePause, color: "text-caution" },
  paused: { icon: CirclePause, color: "text-caution" },
  canceling: { icon: Ban, color: "text-caution" },
  done: { icon: CircleCheck, color: "text-accent" },
  canceled: { icon: Ban, color: "text-caution" },
  rowsFailed: { icon: TriangleAlert, color: "text-caution" },
  stopped: { icon: CircleAlert, color: "text-danger" },
  undoing: { icon: Undo2, color: "text-accent" },
  undone: { icon: Undo2, color: "text-ink-soft" },
  undoneInPart: { icon: Undo2, color: "text-caution" },
  undoStopped: { icon: CircleAlert, color: "text-danger" },
};
