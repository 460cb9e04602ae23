import type { LoyaltyImport } from "@/prisma/client/client";
import { type DecidedFormat, NumberFormatFinder } from "../rows/number-format-finder";
import type { ColumnMapping } from "../rows/read-row";
import { openImportFile } from "./open-import-file";
import { RowReader } from "./row-reader";

/** Reads the column of points of an import's file from beginning to end: what do its separators mean? */
export async function findNumberFormat(running: LoyaltyImport & { mapping: ColumnMapping }): Promise<DecidedFormat> {
  const { header = [], batches, close } = await openImportFile(running);
  const finder = new NumberFormatFinder();
  const reader = new RowReader(header, running.mapping);
  try {
    for await (const { firstRowNumber, records } of batches) {
      for (const [index, cells] of records.entries()) {
        reader.show(finder, cells, firstRowNumber + index);
      }
    }
  } finally {
    await close();
  }
  return finder.decide();
}
