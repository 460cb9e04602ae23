import type { LoyaltyImport } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import type { ImportKey } from "../imports/import-key";
import { RunError } from "../imports/run-error";
import type { ColumnMapping } from "../rows/read-row";
import { type RunOptions, readRunOptions } from "../staging/run-options";

export type RunningImport = LoyaltyImport & { mapping: ColumnMapping; rowCount: number; options: RunOptions };

/** The import that a run is for, with what execute has fixed. @throws RunError when it is not running */
export async function runningImport({ siteId, loyaltyImportId }: ImportKey): Promise<RunningImport> {
  const where = { siteId_id: { siteId, id: loyaltyImportId }, status: "IMPORTING" } as const;
  const record = await prisma().loyaltyImport.findUnique({ where });
  if (!record) throw new RunError("The import is not running any more.");
  const { emailColumn, pointsColumn, parsedRowCount } = record;
  if (emailColumn === null || pointsColumn === null || parsedRowCount === null) {
    throw new RunError("The import was started without a mapping.");
  }
  const options = readRunOptions(record.runOptions);
  return { ...record, mapping: { emailColumn, pointsColumn }, rowCount: parsedRowCount, options };
}
