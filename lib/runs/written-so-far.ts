import type { Prisma } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import type { ImportKey } from "../imports/import-key";

/** Counts of rows, and the sum of the changes of balances in points. */
export type Written = {
  successCount: number;
  /** Of the successes: rows that changed no balance. */
  unchangedCount: number;
  /** Of those: rows that count together with another one. The balances of the others already had the value. */
  mergedCount: number;
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
    mergedCount: await countMerged({ siteId, loyaltyImportId }, db),
    failureCount: (stagedFailureCount ?? 0) + (_sum.failureCount ?? 0),
    balanceMovedCount: _sum.movedCount ?? 0,
    pointsDifference: _sum.pointsDifference ?? 0n,
  };
}

async function countMerged({ siteId, loyaltyImportId }: ImportKey, db: Prisma.TransactionClient): Promise<number> {
  // A row that fails only when its chunk is applied takes those that count together with it along.
  const [found] = await db.$queryRaw<{ count: number }[]>`
    SELECT coalesce(sum(cardinality(merged_row_numbers)), 0)::integer
           - (SELECT count(*)::integer
                FROM import_chunk, unnest(merged_row_numbers) AS merged (row)
               WHERE site_id = ${siteId}::uuid AND loyalty_import_id = ${loyaltyImportId}::uuid AND failure_count > 0
                 AND EXISTS (SELECT FROM failed_row
                              WHERE failed_row.loyalty_import_id = ${loyaltyImportId}::uuid AND row_number = merged.row)) AS count
      FROM import_chunk
     WHERE site_id = ${siteId}::uuid AND loyalty_import_id = ${loyaltyImportId}::uuid AND applied_date IS NOT NULL`;
  return found?.count ?? 0;
}
