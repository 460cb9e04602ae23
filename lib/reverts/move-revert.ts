import type { ImportRevert, LoyaltyImport, Prisma, RevertStatus } from "@/prisma/client/client";
import type { ImportKey } from "../imports/import-key";

/**
 * The one place where the status of an undo that has begun changes. Its import gets a new revision each time.
 * @param move.from the status it must have now
 * @returns the undo as it is after the move, or undefined when it is not in `from` (or not there)
 */
export async function moveRevert(
  db: Prisma.TransactionClient,
  key: ImportKey,
  move: { from: RevertStatus; to: RevertStatus; set: Prisma.ImportRevertUpdateManyMutationInput },
): Promise<ImportRevert | undefined> {
  await lockImport(db, key);
  const [moved] = await db.importRevert.updateManyAndReturn({
    where: { ...key, status: move.from },
    data: { ...move.set, status: move.to, retryReason: null },
  });
  if (moved) await reviseImport(db, key);
  return moved;
}

/** Whoever changes an undo locks its import first, so that no two of them wait for each other. */
export async function lockImport(db: Prisma.TransactionClient, { siteId, loyaltyImportId }: ImportKey): Promise<void> {
  await db.$queryRaw`
    SELECT FROM loyalty_import WHERE site_id = ${siteId}::uuid AND id = ${loyaltyImportId}::uuid FOR NO KEY UPDATE`;
}

/** Gives an import a new revision. @returns undefined when it was deleted */
export async function reviseImport(
  db: Prisma.TransactionClient,
  { siteId, loyaltyImportId }: ImportKey,
): Promise<LoyaltyImport | undefined> {
  const [revised] = await db.loyaltyImport.updateManyAndReturn({
    where: { siteId, id: loyaltyImportId, deletedDate: null },
    data: { revision: { increment: 1 }, updatedDate: new Date() },
  });
  return revised;
}
