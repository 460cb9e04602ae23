import type { ImportWithProgress } from "@/lib/imports/get-import";

/** Rows that a run has come to. Those that a cancel has left are settled, too, but nobody would call them done. */
export function doneRowCount({
  processedRowCount,
  notProcessedCount,
}: Pick<ImportWithProgress, "processedRowCount" | "notProcessedCount">): number {
  return processedRowCount - (notProcessedCount ?? 0);
}
