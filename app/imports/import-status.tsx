import { CircleAlert, CircleCheck, CircleDashed, LoaderCircle, type LucideIcon, TriangleAlert } from "lucide-react";
import type { Texts } from "@/app/texts/english";
import { reader } from "@/app/texts/reader";
import type { ImportWithProgress } from "@/lib/imports/get-import";

type Appearance = { words: string; Icon: LucideIcon; color: string };

/** The status of an import in words. */
export async function ImportStatus({ record }: { record: ImportWithProgress }) {
  const { status } = (await reader()).texts;
  const { words, Icon, color } = appearance(record, status);
  return (
    <span className={`inline-flex items-start gap-1.5 ${color}`}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      {words}
    </span>
  );
}

function appearance(record: ImportWithProgress, texts: Texts["status"]): Appearance {
  switch (record.status) {
    case "PARSED":
      return { words: texts.ready, Icon: CircleDashed, color: "text-ink" };
    case "IMPORTING":
      return { words: texts.importing, Icon: LoaderCircle, color: "text-accent" };
    case "IMPORTED":
      return record.failureCount
        ? { words: texts.doneWithFailures(record.failureCount), Icon: TriangleAlert, color: "text-caution" }
        : { words: texts.done, Icon: CircleCheck, color: "text-accent" };
    case "FAILED":
      return {
        words: record.executedDate ? texts.stopped : texts.unreadable,
        Icon: CircleAlert,
        color: "text-danger",
      };
    default:
      return { words: texts.reading, Icon: LoaderCircle, color: "text-ink-soft" };
  }
}
