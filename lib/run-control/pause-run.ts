import type { Prisma, RunState } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import type { ImportKey } from "../imports/import-key";
import { lockRunState } from "./lock-run-state";

/**
 * Notes that a run has stopped because it was asked to pause. Resuming it makes a new run.
 * @returns false when it is not to pause any more: it was resumed or canceled meanwhile, and this run goes on
 */
export async function pauseRun(key: ImportKey): Promise<boolean> {
  return prisma().$transaction(async (db) => {
    const state = await lockRunState(db, key);
    if (state.stopRequest !== "PAUSE") return false;
    await notePause(db, state);
    return true;
  });
}

/** The same for a caller who has found, under the lock, that it is to pause. */
export async function notePause(
  db: Prisma.TransactionClient,
  { siteId, loyaltyImportId, pausedDate }: RunState,
): Promise<void> {
  if (pausedDate !== null) return;
  const where = { siteId_loyaltyImportId: { siteId, loyaltyImportId } };
  await db.runState.update({ where, data: { pausedDate: new Date(), revision: { increment: 1 } } });
}
