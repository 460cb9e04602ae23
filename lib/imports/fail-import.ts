import { prisma } from "../database/pool";
import { describeParseError } from "./describe-parse-error";
import type { ImportKey } from "./import-key";
import { moveImport } from "./move-import";
import { writtenSoFar } from "./written-so-far";

/** Ends an import whose parse could not be finished, however often it was tried. */
export async function failParse(key: ImportKey): Promise<void> {
  const set = { parseErrorReason: "INTERNAL", parseErrorDescription: describeParseError({ code: "INTERNAL" }) };
  await moveImport(prisma(), key, { from: ["INITIATED", "PARSING"], to: "FAILED", set });
}

/**
 * Ends an import whose run could not be finished. What was written stays, and is counted.
 * @param reason a sentence for the merchant
 */
export async function failRun(key: ImportKey, reason: string): Promise<void> {
  const set = { runErrorReason: reason.slice(0, 1_000), finishedDate: new Date() };
  await prisma().$transaction(async (db) => {
    // The move waits for chunks that are being written, and lets no other begin; only then can they be counted.
    const failed = await moveImport(db, key, { from: ["IMPORTING"], to: "FAILED", set });
    if (!failed) return;
    const where = { siteId_id: { siteId: key.siteId, id: key.loyaltyImportId } };
    await db.loyaltyImport.update({ where, data: await writtenSoFar(key, db) });
  });
}
