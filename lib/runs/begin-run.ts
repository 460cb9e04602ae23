import { prisma } from "../database/pool";
import type { ImportKey } from "../imports/import-key";
import { runningImport } from "../imports/running-import";
import { stageRows } from "../imports/stage-rows";
import { readStopRequest } from "./stop-request";

export type BegunRun = {
  /** Chunks that are to be applied, counted from 0. */
  chunkCount: number;
  allOrNothing: boolean;
  /** It was canceled before anything was staged. */
  canceled: boolean;
};

/**
 * Stages the rows of an import, which its run then applies.
 * @returns undefined when there is nothing to run: another run of the import has ended it
 */
export async function beginRun(key: ImportKey): Promise<BegunRun | undefined> {
  if (!(await isImporting(key))) return undefined;
  const { options } = await runningImport(key);
  const allOrNothing = options.onRowError === "FAIL_ALL";
  if ((await readStopRequest(key)) === "CANCEL") return { chunkCount: 0, allOrNothing, canceled: true };
  return { chunkCount: await stageRows(key), allOrNothing, canceled: false };
}

async function isImporting({ siteId, loyaltyImportId }: ImportKey): Promise<boolean> {
  const where = { siteId_id: { siteId, id: loyaltyImportId }, status: "IMPORTING" } as const;
  return (await prisma().loyaltyImport.findUnique({ where, select: { id: true } })) !== null;
}
