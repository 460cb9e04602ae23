import type { LoyaltyImport } from "@/prisma/client/client";
import type { DecidedFormat } from "../rows/number-format-finder";
import type { ColumnMapping } from "../rows/read-row";
import { ColumnFormatFinder } from "./column-format-finder";
import { openImportFile } from "./open-import-file";

/** Reads the column of points of an import's file from beginning to end: what do its separators mean? */
export async function findNumberFormat(running: LoyaltyImport & { mapping: ColumnMapping }): Promise<DecidedFormat> {
  const { header = [], batches, close } = await openImportFile(running);
  const finder = new ColumnFormatFinder(header, running.mapping);
  try {
    for await (const batch of batches) finder.show(batch);
  } finally {
    await close();
  }
  return finder.decide();
}
