import { prisma } from "../database/pool";
import { liftTimeLimits } from "../database/time-limits";
import type { ImportKey } from "../imports/import-key";
import { moveRevert } from "./move-revert";
import { readReverts } from "./read-reverts";
import { revertedSoFar } from "./reverted-so-far";

/**
 * Ends an undo that could not be finished. What was taken back stays so, is counted, and said after the cause.
 * @param cause sentences for the merchant
 */
export async function failRevert(key: ImportKey, cause: string): Promise<void> {
  const reason = cause.slice(0, 1_000);
  const set = { finishedDate: new Date(), errorReason: reason };
  await prisma().$transaction(async (db) => {
    await db.$queryRawUnsafe(liftTimeLimits);
    // The move waits for chunks that are being taken back, and lets no other begin; only then can they be counted.
    const failed = await moveRevert(db, key, { from: "REVERTING", to: "FAILED", set });
    if (!failed) return;
    const { entryCount: _, ...reverted } = await revertedSoFar(key, db);
    const { siteId, loyaltyImportId } = key;
    const revert = (await readReverts([{ siteId, id: loyaltyImportId }], db)).get(loyaltyImportId);
    const total = (revert?.totalRowCount ?? 0).toLocaleString("en");
    const done = (reverted.successCount + reverted.shortfallCount).toLocaleString("en");
    const errorReason = `${reason} ${done} of ${total} rows were taken back, and stay so. Undo the import again, and it goes on from there.`;
    await db.importRevert.update({ where: { siteId_loyaltyImportId: key }, data: { ...reverted, errorReason } });
  });
}
