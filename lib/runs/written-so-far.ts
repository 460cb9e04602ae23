import type { Prisma } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import type { ImportKey } from "../imports/import-key";

/** Counts of rows, and the sum of the changes of balances in points. */
export type Written = {
  successCount: number;
  /** Of the successes: rows whose balance already had the value, and rows that count together with another one. */
  unchangedCount: number;
  failureCount: number;
  /** Customers whose balance had changed since the rows were staged. */
  balanceMovedCount: number;
  pointsDifference: bigint;
};

/** What an import has done, by the records of its staging and of its chunks. */
export async function writtenSoFar(
  { siteId, loyaltyImportId }: ImportKey,
  db: Prisma.TransactionClient = prisma(),
): Promise<Written> {
  const { stagedFailureCount } = await db.loyaltyImport.findUniqueOrThrow({
    where: { siteId_id: { siteId, id: loyaltyImportId } },
    select: { stagedFailureCount: true },
  });
  const { _sum } = await db.importChunk.aggregate({
    where: { siteId, loyaltyImportId },
    _sum: { successCount: true, failureCount: true, unchangedCount: true, movedCount: true, pointsDifference: true },
  });
  return {
    successCount: _sum.successCount ?? 0,
    unchangedCount: _sum.unchangedCount ?? 0,
    failureCount: (stagedFailureCount ?? 0) + (_sum.failureCount ?? 0),
    balanceMovedCount: _sum.movedCount ?? 0,
    pointsDifference: _sum.pointsDifference ?? 0n,
  };
}
