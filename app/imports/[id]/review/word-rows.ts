import type { Reader } from "@/app/texts/reader-of";
import { findCountingRows } from "@/lib/import-rows/find-counting-rows";
import type { RowRecord } from "@/lib/import-rows/select-rows";
import type { ImportKey } from "@/lib/imports/import-key";
import type { RunOptions } from "@/lib/staging/run-options";
import { type WordedRow, wordRow } from "./word-row";

/** Rows of a file with what becomes of each, in the words of the reader. @param duplicates as the rows were settled */
export async function wordRows(
  key: ImportKey,
  rows: RowRecord[],
  duplicates: RunOptions["duplicates"],
  to: Reader,
): Promise<WordedRow[]> {
  const counting = await findCountingRows(key, rows);
  const { loyaltyImportId: importId } = key;
  return rows.map((row) => wordRow(row, { importId, duplicates, countingRow: counting.get(row.rowNumber) }, to));
}
