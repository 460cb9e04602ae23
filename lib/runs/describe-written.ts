import type { Written } from "./written-so-far";

/** What a run has done that did not reach the end of its file, as a sentence. @param rowCount rows of the file */
export function describeWritten({ successCount, unchangedCount }: Written, rowCount: number): string {
  if (successCount === unchangedCount) return "No balance was changed.";
  return `${successCount.toLocaleString("en")} of ${rowCount.toLocaleString("en")} rows were imported, and stay so.`;
}
