import { prisma } from "../database/pool";
import { checkBooks } from "./check-books";
import type { ImportKey } from "./import-key";
import { moveImport } from "./move-import";
import { RunError } from "./run-error";
import { runningImport } from "./running-import";
import { writtenSoFar } from "./written-so-far";

/**
 * Checks the books of a run and ends it: IMPORTED. An import that ended so before is left as it is.
 * @param errorFileKey where the error file was stored, null when no row failed
 * @throws RunError when the books do not balance: the import must not pass as done then
 */
export async function closeImport(key: ImportKey, errorFileKey: string | null): Promise<void> {
  if (await isImported(key)) return;
  const { rowCount } = await runningImport(key);
  const written = await writtenSoFar(key);
  const complaints = await checkBooks(key, rowCount, written, errorFileKey);
  if (complaints.length > 0) throw new RunError(`The check of the books failed: ${complaints.join("; ")}.`);
  const set = { ...written, errorFileKey, finishedDate: new Date() };
  const closed = await moveImport(prisma(), key, { from: ["IMPORTING"], to: "IMPORTED", set });
  if (!closed && !(await isImported(key))) throw new RunError("The import was ended by something else.");
}

/** The answer to an earlier close may have been lost with the process. */
async function isImported({ siteId, loyaltyImportId }: ImportKey): Promise<boolean> {
  const where = { siteId_id: { siteId, id: loyaltyImportId }, status: "IMPORTED" } as const;
  return (await prisma().loyaltyImport.findUnique({ where, select: { id: true } })) !== null;
}
