import type { Texts } from "@/app/texts/english";
import type { ParseDetails } from "@/lib/import-files/parse-details";
import type { ImportWithProgress } from "@/lib/imports/get-import";

/** `6 rows, 3 columns, separated by commas.` */
export function fileSummary(
  { parsedRowCount, headerValues }: ImportWithProgress,
  details: ParseDetails | undefined,
  { columns }: Texts,
): string {
  const separator =
    details?.container !== "XLSX" && details?.delimiter ? columns.separators[details.delimiter] : undefined;
  return columns.lead(parsedRowCount ?? 0, headerValues.length, separator);
}
