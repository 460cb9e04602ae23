import type { Prisma } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import type { ImportKey } from "../imports/import-key";

/** What an undo has done. */
export type Reverted = {
  /** Rows whose change was taken back as a whole. */
  successCount: number;
  /** Rows of which points were missing, and how many. */
  shortfallCount: number;
  shortfallPoints: bigint;
  /** Sum of the changes of balances. */
  pointsDifference: bigint;
};

/** What an undo has done, by the records of its chunks. `entryCount`: ledger entries that it has written. */
export async function revertedSoFar(
  key: ImportKey,
  db: Prisma.TransactionClient = prisma(),
): Promise<Reverted & { entryCount: number }> {
  const { _sum } = await db.importChunk.aggregate({
    where: { ...key, revertedDate: { not: null } },
    _sum: {
      successCount: true,
      unchangedCount: true,
      revertedCount: true,
      shortfallCount: true,
      shortfallPoints: true,
      revertDifference: true,
    },
  });
  const shortfallCount = _sum.shortfallCount ?? 0;
  return {
    successCount: (_sum.successCount ?? 0) - (_sum.unchangedCount ?? 0) - shortfallCount,
    shortfallCount,
    shortfallPoints: _sum.shortfallPoints ?? 0n,
    pointsDifference: _sum.revertDifference ?? 0n,
    entryCount: _sum.revertedCount ?? 0,
  };
}
