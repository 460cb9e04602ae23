import type { LoyaltyImport } from "@/prisma/client/client";
import { findLikelyDecimal } from "../columns/likely-decimal";
import type { ColumnMapping } from "../rows/read-row";
import { ColumnFormatFinder } from "./column-format-finder";
import { openImportFile } from "./open-import-file";
import type { PointsFormat } from "./points-format";

/** Rows whose other columns may hint at what separators mean. */
const hintRows = 200;

/** Reads the column of points of an import's file from beginning to end: what do its separators mean? */
export async function findNumberFormat(running: LoyaltyImport & { mapping: ColumnMapping }): Promise<PointsFormat> {
  const { header = [], batches, delimiter, close } = await openImportFile(running);
  const column = running.mapping.pointsColumn;
  const finder = new ColumnFormatFinder(header, running.mapping);
  const rows: string[][] = [];
  try {
    for await (const batch of batches) {
      finder.show(batch);
      if (rows.length < hintRows) rows.push(...batch.records.slice(0, hintRows - rows.length));
    }
  } finally {
    await close();
  }
  const decided = finder.decide();
  const likely = findLikelyDecimal(decided, { header, rows, delimiter, pointsColumn: column });
  return { column, decided, ...(likely && { likely }) };
}
