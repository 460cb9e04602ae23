import { prisma } from "../database/pool";
import type { ImportKey } from "./import-events";

export type Written = { changedCount: number; unchangedCount: number; failureCount: number; pointsDifference: bigint };

/** What the applied chunks of an import have done: all there is to know of a run that did not come to its end. */
export async function writtenSoFar({ siteId, loyaltyImportId }: ImportKey): Promise<Written> {
  const { _sum } = await prisma().importChunk.aggregate({
    where: { siteId, loyaltyImportId },
    _sum: { successCount: true, unchangedCount: true, failureCount: true, pointsDifference: true },
  });
  const unchangedCount = _sum.unchangedCount ?? 0;
  return {
    changedCount: (_sum.successCount ?? 0) - unchangedCount,
    unchangedCount,
    failureCount: _sum.failureCount ?? 0,
    pointsDifference: _sum.pointsDifference ?? 0n,
  };
}
