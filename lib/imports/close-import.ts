import type { RunErrorCode } from "@/prisma/client/enums";
import { prisma } from "../database/pool";
import { checkBooks } from "./check-books";
import { describeWritten } from "./describe-written";
import type { ImportKey } from "./import-key";
import { moveImport } from "./move-import";
import { RunError } from "./run-error";
import { runningImport } from "./running-import";
import { type Written, writtenSoFar } from "./written-so-far";

/** How a run ends: all of its rows were reached, or it was ended early (see end-run-early.ts). */
export type RunEnding = "DONE" | Exclude<RunErrorCode, "FAULT">;

/**
 * Checks the books of a run and ends it: IMPORTED, or FAILED when it was ended early. An import that ended so before is left
 * as it is.
 * @param errorFileKey where the error file was stored, null when no row failed
 * @throws RunError when the books do not balance: the import must not pass as done then
 */
export async function closeImport(
  key: ImportKey,
  errorFileKey: string | null,
  ending: RunEnding = "DONE",
): Promise<void> {
  if (await isClosed(key, ending)) return;
  const { rowCount } = await runningImport(key);
  const written = await writtenSoFar(key);
  const complaints = await checkBooks(key, rowCount, written, errorFileKey);
  if (complaints.length > 0) throw new RunError(`The check of the books failed: ${complaints.join("; ")}.`);
  const closing = { ...written, errorFileKey, finishedDate: new Date() };
  const closed =
    ending === "DONE"
      ? await moveImport(prisma(), key, { from: ["IMPORTING"], to: "IMPORTED", set: closing })
      : await moveImport(prisma(), key, {
          from: ["IMPORTING"],
          to: "FAILED",
          set: { ...closing, runErrorCode: ending, runErrorReason: endings[ending](written, rowCount) },
        });
  if (!closed && !(await isClosed(key, ending))) throw new RunError("The import was ended by something else.");
}

const endings: Record<Exclude<RunEnding, "DONE">, (written: Written, rowCount: number) => string> = {
  CANCELED: (written, rowCount) => `The import was canceled. ${describeWritten(written, rowCount)}`,
  ROWS_FAILED: () =>
    "Some rows fail, and the import was to be all or nothing. No balance was changed. Correct the rows and import the file again.",
};

/** The answer to an earlier close may have been lost with the process. */
async function isClosed({ siteId, loyaltyImportId }: ImportKey, ending: RunEnding): Promise<boolean> {
  const ended =
    ending === "DONE" ? { status: "IMPORTED" as const } : { status: "FAILED" as const, runErrorCode: ending };
  const where = { siteId_id: { siteId, id: loyaltyImportId }, ...ended };
  return (await prisma().loyaltyImport.findUnique({ where, select: { id: true } })) !== null;
}
