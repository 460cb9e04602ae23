import type { LoyaltyImport, LoyaltyImportStatus, Prisma } from "@/prisma/client/client";
import type { ImportKey } from "./import-key";

/**
 * The one place where the status of an import changes.
 * @param move.from the statuses it may have now
 * @returns the import as it is after the move, or undefined when it is not in one of `from` (or not there)
 */
export async function moveImport(
  db: Prisma.TransactionClient,
  { siteId, loyaltyImportId }: ImportKey,
  move: { from: LoyaltyImportStatus[]; to: LoyaltyImportStatus; set?: Prisma.LoyaltyImportUpdateManyMutationInput },
): Promise<LoyaltyImport | undefined> {
  const [moved] = await db.loyaltyImport.updateManyAndReturn({
    where: { siteId, id: loyaltyImportId, status: { in: move.from }, deletedDate: null },
    data: { ...move.set, status: move.to, retryReason: null, revision: { increment: 1 }, updatedDate: new Date() },
  });
  return moved;
}
