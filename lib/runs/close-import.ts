import type { Prisma } from "@/prisma/client/client";
import type { RunErrorCode } from "@/prisma/client/enums";
import { prisma } from "../database/pool";
import type { ImportKey } from "../imports/import-key";
import { moveImport } from "../imports/move-import";
import { RunError } from "../imports/run-error";
import { lockRunState } from "../run-control/lock-run-state";
import { checkBooks } from "./check-books";
import { describeWritten } from "./describe-written";
import { runningImport } from "./running-import";
import { type Written, writtenSoFar } from "./written-so-far";

/** How a run ends: all of its rows were reached, or it was ended early (see end-run-early.ts). */
export type RunEnding = "DONE" | Exclude<RunErrorCode, "FAULT">;

/**
 * Checks the books of a run and ends it: IMPORTED, or FAILED when it was ended early. A person who has canceled it meanwhile is
 * heard, even if no row was left to be reached. An import that ended so before is left as it is.
 * @param errorFileKey where the error file was stored, null when no row failed
 * @throws RunError when the books do not balance: the import must not pass as done then
 */
export async function closeImport(
  key: ImportKey,
  errorFileKey: string | null,
  ending: RunEnding = "DONE",
): Promise<void> {
  if (await isClosed(key, ending)) return;
  const { rowCount, notProcessedCount } = await runningImport(key);
  const written = await writtenSoFar(key);
  const complaints = await checkBooks(key, rowCount, written, errorFileKey);
  if (complaints.length > 0) throw new RunError(`The check of the books failed: ${complaints.join("; ")}.`);
  const closing = { ...written, errorFileKey, finishedDate: new Date() };
  const closed = await prisma().$transaction(async (db) => {
    if (!(await lockRunning(db, key))) return undefined;
    const { stopRequest, revision: revisions } = await lockRunState(db, key);
    const last = stopRequest === "CANCEL" ? "CANCELED" : ending;
    if (last === "DONE") return moveImport(db, key, { from: ["IMPORTING"], to: "IMPORTED", set: closing, revisions });
    const told = {
      runErrorCode: last,
      runErrorReason: endings[last](written, rowCount),
      notProcessedCount: notProcessedCount ?? 0,
    };
    return moveImport(db, key, { from: ["IMPORTING"], to: "FAILED", set: { ...closing, ...told }, revisions });
  });
  if (!closed && !(await isClosed(key, ending))) throw new RunError("The import was ended by something else.");
}

/** First the import, then the state of its run: in this order, nobody waits for each other. */
async function lockRunning(db: Prisma.TransactionClient, { siteId, loyaltyImportId }: ImportKey): Promise<boolean> {
  const locked = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM loyalty_import
     WHERE site_id = ${siteId}::uuid AND id = ${loyaltyImportId}::uuid AND status = 'IMPORTING' FOR NO KEY UPDATE`;
  return locked.length === 1;
}

const endings: Record<Exclude<RunEnding, "DONE">, (written: Written, rowCount: number) => string> = {
  CANCELED: (written, rowCount) => `The import was canceled. ${describeWritten(written, rowCount)}`,
  ROWS_FAILED: () =>
    "Some rows fail, and the import was to be all or nothing. No balance was changed. Correct the rows and import the file again.",
};

/** The answer to an earlier close may have been lost with the process. */
async function isClosed({ siteId, loyaltyImportId }: ImportKey, ending: RunEnding): Promise<boolean> {
  const closed: Prisma.LoyaltyImportWhereInput[] = [
    ending === "DONE" ? { status: "IMPORTED" } : { status: "FAILED", runErrorCode: ending },
    { status: "FAILED", runErrorCode: "CANCELED" },
  ];
  const where = { siteId_id: { siteId, id: loyaltyImportId }, OR: closed };
  return (await prisma().loyaltyImport.findUnique({ where, select: { id: true } })) !== null;
}
