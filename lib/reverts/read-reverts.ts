import type { ImportRevert, Prisma } from "@/prisma/client/client";
import { prisma } from "../database/pool";

/** The undo of an import with what only its chunks know. Counts are of rows that have changed a balance. */
export type RevertWithProgress = ImportRevert & { processedRowCount: number; totalRowCount: number };

/** The undos of those imports that have one, by the import's id. */
export async function readReverts(
  imports: readonly { siteId: string; id: string }[],
  db: Prisma.TransactionClient = prisma(),
): Promise<Map<string, RevertWithProgress>> {
  if (imports.length === 0) return new Map();
  const these = { OR: imports.map(({ siteId, id }) => ({ siteId, loyaltyImportId: id })) };
  const reverts = await db.importRevert.findMany({ where: these });
  const unfinished = reverts.filter(({ status }) => status !== "REVERTED");
  const [all, reverted] = unfinished.length === 0 ? [new Map(), new Map()] : await countRows(db, unfinished);
  return new Map(
    reverts.map((revert) => {
      const { loyaltyImportId: id, successCount, shortfallCount } = revert;
      const done = (successCount ?? 0) + (shortfallCount ?? 0);
      const progress =
        revert.status === "REVERTED"
          ? { processedRowCount: done, totalRowCount: done }
          : { processedRowCount: reverted.get(id) ?? 0, totalRowCount: all.get(id) ?? 0 };
      return [id, { ...revert, ...progress }];
    }),
  );
}

/** How many rows have changed a balance, by import, and of how many that was taken back. */
async function countRows(db: Prisma.TransactionClient, reverts: readonly ImportRevert[]) {
  const these = { OR: reverts.map(({ siteId, loyaltyImportId }) => ({ siteId, loyaltyImportId })) };
  const count = async (where: Prisma.ImportChunkWhereInput): Promise<Map<string, number>> => {
    const sums = await db.importChunk.groupBy({
      by: ["loyaltyImportId"],
      where: { AND: [these, where] },
      _sum: { successCount: true, unchangedCount: true },
    });
    return new Map(
      sums.map(({ loyaltyImportId, _sum }) => [loyaltyImportId, (_sum.successCount ?? 0) - (_sum.unchangedCount ?? 0)]),
    );
  };
  return [await count({ appliedDate: { not: null } }), await count({ revertedDate: { not: null } })] as const;
}
