import { prisma } from "../database/pool";
import type { ImportKey } from "../imports/import-key";
import { lockRunState } from "../run-control/lock-run-state";
import { notePause } from "../run-control/pause-run";
import { runningImport } from "./running-import";
import { stageRows } from "./stage-rows";

export type BegunRun = {
  /** Chunks that are to be applied, counted from 0. */
  chunkCount: number;
  allOrNothing: boolean;
  /** It was canceled before anything was applied. */
  canceled: boolean;
};

/**
 * Stages the rows of an import, which its run then applies.
 * @returns undefined when there is nothing to run: the import is paused, or another run of it has ended it
 */
export async function beginRun(key: ImportKey): Promise<BegunRun | undefined> {
  const begun = await noteBegin(key);
  if (begun === undefined || begun === "PAUSED") return undefined;
  const { options, followsImportId } = await runningImport(key);
  const allOrNothing = options.onRowError === "FAIL_ALL";
  if (begun === "CANCELED") {
    // Which rows of another import those of a follow-up are is known only once they are staged.
    if (followsImportId !== null) await stageRows(key);
    return { chunkCount: 0, allOrNothing, canceled: true };
  }
  return { chunkCount: await stageRows(key), allOrNothing, canceled: false };
}

/** Notes that the run is at work, unless somebody has decided otherwise. @returns undefined when the import is not running */
async function noteBegin(key: ImportKey): Promise<"BEGUN" | "PAUSED" | "CANCELED" | undefined> {
  const { siteId, loyaltyImportId } = key;
  return prisma().$transaction(async (db) => {
    const running = { siteId_id: { siteId, id: loyaltyImportId }, status: "IMPORTING" } as const;
    if (!(await db.loyaltyImport.findUnique({ where: running, select: { id: true } }))) return undefined;
    const state = await lockRunState(db, key);
    if (state.stopRequest === "CANCEL") return "CANCELED";
    if (state.stopRequest === "PAUSE") {
      await notePause(db, state);
      return "PAUSED";
    }
    const where = { siteId_loyaltyImportId: { siteId, loyaltyImportId } };
    if (state.begunDate === null) await db.runState.update({ where, data: { begunDate: new Date() } });
    return "BEGUN";
  });
}
