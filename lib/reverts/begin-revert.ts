import { prisma } from "../database/pool";
import type { ImportKey } from "../imports/import-key";

/**
 * Finds out what an undo still has to take back.
 * @returns numbers of chunks; undefined when there is nothing to do, because another run of the undo has ended it
 */
export async function beginRevert(key: ImportKey): Promise<number[] | undefined> {
  const revert = await prisma().importRevert.findUnique({
    where: { siteId_loyaltyImportId: key, status: "REVERTING" },
  });
  if (!revert) return undefined;
  const chunks = await prisma().importChunk.findMany({
    where: { ...key, appliedDate: { not: null }, revertedDate: null },
    select: { number: true },
    orderBy: { number: "asc" },
  });
  return chunks.map(({ number }) => number);
}
