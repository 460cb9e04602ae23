import { prisma } from "../database/pool";
import { liftTimeLimits } from "../database/time-limits";
import type { ImportKey } from "../imports/import-key";
import { moveImport } from "../imports/move-import";
import { lockRunState } from "../run-control/lock-run-state";
import { describeWritten } from "./describe-written";
import { writtenSoFar } from "./written-so-far";

/**
 * Ends an import whose run could not be finished. What was written stays, is counted, and said after the cause.
 * @param cause sentences for the merchant
 */
export async function failRun(key: ImportKey, cause: string): Promise<void> {
  const set = { finishedDate: new Date() };
  await prisma().$transaction(async (db) => {
    await db.$queryRawUnsafe(liftTimeLimits);
    // The move waits for chunks that are being written, and lets no other begin; only then can they be counted.
    const failed = await moveImport(db, key, { from: ["IMPORTING"], to: "FAILED", set });
    if (!failed) return;
    const where = { siteId_id: { siteId: key.siteId, id: key.loyaltyImportId } };
    const { revision: revisions } = await lockRunState(db, key);
    const written = await writtenSoFar(key, db);
    const runErrorReason = `${cause.slice(0, 1_000)} ${describeWritten(written, failed.parsedRowCount ?? 0)}`;
    await db.loyaltyImport.update({
      where,
      data: { ...written, runErrorCode: "FAULT", runErrorReason, revision: { increment: revisions } },
    });
  });
}
