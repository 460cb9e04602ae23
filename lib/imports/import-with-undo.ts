import type { ImportRevert, LoyaltyImport, Prisma } from "@/prisma/client/client";
import { type Result, succeeded } from "../result";
import { importNotFound } from "./get-import";
import type { ImportKey } from "./import-key";
import { staleRevision } from "./stale-revision";

export type ImportWithUndo = LoyaltyImport & { revert: ImportRevert | null };

/**
 * The import that a request names, with its undo if it has one. NOT_FOUND when it is not there, or another site's.
 * @param revision ABORTED when the import is not at this revision any more
 */
export async function findImportWithUndo(
  db: Prisma.TransactionClient,
  { siteId, loyaltyImportId }: ImportKey,
  revision?: bigint,
): Promise<Result<ImportWithUndo>> {
  const where = { siteId_id: { siteId, id: loyaltyImportId }, deletedDate: null };
  const record = await db.loyaltyImport.findUnique({ where, include: { revert: true } });
  if (!record) return importNotFound(loyaltyImportId);
  if (revision !== undefined && record.revision !== revision) return staleRevision(record.revision);
  return succeeded(record);
}
