import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CirclePause,
  CircleX,
  LoaderCircle,
  type LucideIcon,
  TriangleAlert,
} from "lucide-react";
import type { ImportWithProgress } from "@/lib/imports/get-import";
import { isCanceled } from "@/lib/runs/cancel-import";
import { countOf } from "../elements/number-words";
import { runWords } from "./run-words";

type Appearance = { words: string; Icon: LucideIcon; color: string };

/** The status of an import in words. */
export function ImportStatus({ record }: { record: ImportWithProgress }) {
  const { words, Icon, color } = appearance(record);
  return (
    <span className={`inline-flex items-start gap-1.5 ${color}`}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      {words}
    </span>
  );
}

function appearance(record: ImportWithProgress): Appearance {
  switch (record.status) {
    case "PARSED":
      return { words: "Ready to import", Icon: CircleDashed, color: "text-ink" };
    case "IMPORTING":
      return {
        words: runWords(record.run?.state),
        Icon: record.run?.state === "PAUSED" ? CirclePause : LoaderCircle,
        color: "text-accent",
      };
    case "IMPORTED":
      return record.failureCount
        ? { words: `Done, ${countOf(record.failureCount, "row")} failed`, Icon: TriangleAlert, color: "text-caution" }
        : { words: "Done", Icon: CircleCheck, color: "text-accent" };
    case "FAILED":
      if (isCanceled(record)) return { words: "Canceled", Icon: CircleX, color: "text-ink-soft" };
      return {
        words: record.executedDate ? "Stopped before the end" : "File could not be read",
        Icon: CircleAlert,
        color: "text-danger",
      };
    default:
      return { words: "Reading the file", Icon: LoaderCircle, color: "text-ink-soft" };
  }
}
