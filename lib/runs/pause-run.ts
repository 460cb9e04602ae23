import { prisma } from "../database/pool";
import type { ImportKey } from "../imports/import-key";
import { moveImport } from "../imports/move-import";

/**
 * Notes that a run has stopped because it was asked to pause. Resuming it makes a new run.
 * @returns false when it is not to pause any more: it was resumed or canceled meanwhile, and this run goes on
 */
export async function pauseRun(key: ImportKey): Promise<boolean> {
  const { siteId, loyaltyImportId } = key;
  return prisma().$transaction(async (db) => {
    const { count } = await db.runState.updateMany({
      where: { siteId, loyaltyImportId, stopRequest: "PAUSE" },
      data: { pausedDate: new Date() },
    });
    if (count === 0) return false;
    await moveImport(db, key, { from: ["IMPORTING"], to: "IMPORTING" });
    return true;
  });
}
