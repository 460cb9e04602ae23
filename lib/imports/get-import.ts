import type { LoyaltyImport } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import { failed, type Result, succeeded } from "../result";
import { type RevertWithProgress, readReverts } from "../reverts/read-reverts";
import type { ImportKey } from "./import-key";

/** An import with what only its chunks know. */
export type ImportWithProgress = LoyaltyImport & {
  /** Rows that are settled, one way or the other. */
  processedRowCount: number;
  /** Its undo, if it has one. */
  revert?: RevertWithProgress | undefined;
};

/** One import of a site; another site's is not found. */
export async function getImport({ siteId, loyaltyImportId }: ImportKey): Promise<Result<ImportWithProgress>> {
  const found = await prisma().loyaltyImport.findUnique({
    where: { siteId_id: { siteId, id: loyaltyImportId }, deletedDate: null },
  });
  if (!found) return importNotFound(loyaltyImportId);
  const [withCount] = await withProgress([found]);
  return withCount ? succeeded(withCount) : importNotFound(loyaltyImportId);
}

/** Adds the progress of those imports whose run has begun and was not closed, in one query, and their undos. */
export async function withProgress(imports: LoyaltyImport[]): Promise<ImportWithProgress[]> {
  const running = imports.filter((each) => each.executedDate !== null && each.successCount === null);
  const sums =
    running.length === 0
      ? []
      : await prisma().importChunk.groupBy({
          by: ["loyaltyImportId"],
          where: { OR: running.map(({ siteId, id }) => ({ siteId, loyaltyImportId: id })) },
          _sum: { successCount: true, failureCount: true },
        });
  const applied = new Map(
    sums.map(({ loyaltyImportId, _sum }) => [loyaltyImportId, (_sum.successCount ?? 0) + (_sum.failureCount ?? 0)]),
  );
  const reverts = await readReverts(imports);
  return imports.map((each) => ({
    ...each,
    revert: reverts.get(each.id),
    processedRowCount:
      each.successCount !== null && each.failureCount !== null
        ? each.successCount + each.failureCount
        : (each.stagedFailureCount ?? 0) + (applied.get(each.id) ?? 0),
  }));
}

export function importNotFound(loyaltyImportId: string) {
  return failed("NOT_FOUND", `There is no loyalty import ${loyaltyImportId}.`);
}
