import type { LoyaltyImport, LoyaltyImportStatus, Prisma } from "@/prisma/client/client";
import type { ImportKey } from "./import-key";

/**
 * The one place where the status of an import changes.
 * @param move.from the statuses it may have now
 * @param move.at the revision it must have now; any by default
 * @param move.revisions changes that were counted apart until now and belong to its revision (see RunState)
 * @returns the import as it is after the move, or undefined when it is not in one of `from` (or not there)
 */
export async function moveImport(
  db: Prisma.TransactionClient,
  { siteId, loyaltyImportId }: ImportKey,
  move: {
    from: LoyaltyImportStatus[];
    at?: bigint;
    to: LoyaltyImportStatus;
    set?: Prisma.LoyaltyImportUpdateManyMutationInput;
    revisions?: bigint;
  },
): Promise<LoyaltyImport | undefined> {
  const [moved] = await db.loyaltyImport.updateManyAndReturn({
    where: {
      siteId,
      id: loyaltyImportId,
      status: { in: move.from },
      deletedDate: null,
      ...(move.at !== undefined && { revision: move.at }),
    },
    data: {
      ...move.set,
      status: move.to,
      retryReason: null,
      revision: { increment: 1n + (move.revisions ?? 0n) },
      updatedDate: new Date(),
    },
  });
  return moved;
}
