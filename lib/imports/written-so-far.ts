import type { Prisma } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import type { ImportKey } from "./import-key";

/** Counts of rows, and the sum of the changes of balances in points. */
export type Written = {
  successCount: number;
  /** Of the successes: rows whose balance already had the value. */
  unchangedCount: number;
  failureCount: number;
  pointsDifference: bigint;
};

/** What the applied chunks of an import have done, by their own records. */
export async function writtenSoFar(
  { siteId, loyaltyImportId }: ImportKey,
  db: Prisma.TransactionClient = prisma(),
): Promise<Written> {
  const { _sum } = await db.importChunk.aggregate({
    where: { siteId, loyaltyImportId },
    _sum: { successCount: true, unchangedCount: true, failureCount: true, pointsDifference: true },
  });
  return {
    successCount: _sum.successCount ?? 0,
    unchangedCount: _sum.unchangedCount ?? 0,
    failureCount: _sum.failureCount ?? 0,
    pointsDifference: _sum.pointsDifference ?? 0n,
  };
}
