import { prisma } from "../database/pool";
import type { ImportKey } from "./import-events";
import { moveImport } from "./move-import";
import { describeParseError } from "./parse-errors";

/** Ends an import whose parse could not be finished, however often it was tried. */
export async function failParse(key: ImportKey): Promise<void> {
  const set = { parseErrorReason: "INTERNAL", parseErrorDescription: describeParseError("INTERNAL") };
  await moveImport(prisma(), key, { from: ["INITIATED", "PARSING"], to: "FAILED", set });
}

/**
 * Ends an import whose run could not be finished. What was written stays, and is counted.
 * @param reason a sentence for the merchant
 */
export async function failRun(key: ImportKey, reason: string): Promise<void> {
  const set = { runErrorReason: reason.slice(0, 1_000), finishedDate: new Date() };
  await moveImport(prisma(), key, { from: ["IMPORTING"], to: "FAILED", set });
}
