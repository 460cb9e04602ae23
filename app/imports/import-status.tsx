import {
  Ban,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CirclePause,
  Hourglass,
  LoaderCircle,
  type LucideIcon,
  TriangleAlert,
  Undo2,
} from "lucide-react";
import { reader } from "@/app/texts/reader";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { type ImportState, importState } from "./import-state";

type Appearance = { Icon: LucideIcon; color: string };

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
  const { Icon, color } = failures > 0 ? doneWithFailures : appearances[state];
  return (
    <span className={`inline-flex items-start gap-1.5 align-top ${color}`}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      {/* What stands beside it stands in line with the words, not with the picture. */}
      <span className="self-baseline">{state === "done" ? status.doneWith(failures, leftOut) : status[state]}</span>
    </span>
  );
}

const doneWithFailures: Appearance = { Icon: TriangleAlert, color: "text-caution" };

const appearances: Record<ImportState, Appearance> = {
  reading: { Icon: LoaderCircle, color: "text-ink-soft" },
  unreadable: { Icon: CircleAlert, color: "text-danger" },
  readingCanceled: { Icon: Ban, color: "text-ink-soft" },
  ready: { Icon: CircleDashed, color: "text-ink" },
  waiting: { Icon: Hourglass, color: "text-ink-soft" },
  importing: { Icon: LoaderCircle, color: "text-accent" },
  pausing: { Icon: CirclePause, color: "text-caution" },
  paused: { Icon: CirclePause, color: "text-caution" },
  canceling: { Icon: Ban, color: "text-caution" },
  done: { Icon: CircleCheck, color: "text-accent" },
  canceled: { Icon: Ban, color: "text-caution" },
  rowsFailed: { Icon: TriangleAlert, color: "text-caution" },
  stopped: { Icon: CircleAlert, color: "text-danger" },
  undoing: { Icon: Undo2, color: "text-accent" },
  undone: { Icon: Undo2, color: "text-ink-soft" },
  undoneInPart: { Icon: Undo2, color: "text-caution" },
  undoStopped: { Icon: CircleAlert, color: "text-danger" },
};
