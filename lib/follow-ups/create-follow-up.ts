import type { LoyaltyImport } from "@/prisma/client/client";
import type { Caller } from "../activities/caller";
import { recordActivity } from "../activities/record-activity";
import { prisma } from "../database/pool";
import type { Delimiter } from "../files/file-format";
import type { KeyClaim } from "../idempotency/key-claim";
import { storeAnswer } from "../idempotency/store-answer";
import type { ImportWithProgress } from "../imports/get-import";
import { parseRequestedEvent } from "../imports/import-events";
import { importResource } from "../imports/import-resource";
import { recordEvent } from "../outbox/record-event";
import { inheritedFrom } from "./inherit-options";

/** The stored file of the rows that are run again. */
export type FollowUpFile = {
  uploadId: string;
  storageKey: string;
  size: number;
  sha256: string;
  delimiter: Delimiter;
};

/**
 * Makes an import of the file and gives it the corrections of these rows, in one transaction, so that each is given once.
 * @returns undefined when the import that it follows has changed since it was read: a row may have been corrected or given away
 */
export async function createFollowUp(
  followed: LoyaltyImport,
  { uploadId, storageKey, size, sha256, delimiter }: FollowUpFile,
  rowNumbers: readonly number[],
  { actor, claim }: { actor: Caller["actor"]; claim: KeyClaim | undefined },
): Promise<ImportWithProgress | undefined> {
  const { siteId, id, revision } = followed;
  return prisma().$transaction(async (db) => {
    // From here on nobody else changes it; of two who retry it the second finds another revision.
    const { count } = await db.loyaltyImport.updateMany({
      where: { siteId, id, revision, deletedDate: null },
      data: { revision: { increment: 1 }, updatedDate: new Date() },
    });
    if (count === 0) return undefined;
    await db.upload.create({
      data: { siteId, id: uploadId, status: "STORED", expiresDate: new Date(), storageKey, size, sha256 },
    });
    const record = await db.loyaltyImport.create({
      data: {
        siteId,
        createdBy: actor,
        uploadId,
        fileName: nameOf(followed.fileName, rowNumbers.length),
        fileSize: size,
        // It is known how the file is written.
        parseOptions: { encoding: "UTF-8", delimiter, headerRow: 1 },
        ...inheritedFrom(followed),
      },
    });
    await db.rowCorrection.updateMany({
      where: { siteId, loyaltyImportId: id, rowNumber: { in: [...rowNumbers] } },
      data: { retriedByImportId: record.id },
    });
    const key = { siteId, loyaltyImportId: record.id };
    await recordActivity(db, { siteId, loyaltyImportId: id }, "RETRIED", actor, rowNumbers.length);
    await recordActivity(db, key, "CREATED", actor, rowNumbers.length);
    await recordEvent(db, parseRequestedEvent(key));
    const created = { ...record, processedRowCount: 0, run: undefined };
    await storeAnswer(db, claim, { loyaltyImport: importResource(created) });
    return created;
  });
}

const addition = / \([\d,]+ corrected rows?\)$/;

/** `points.csv (37 corrected rows)`, also for the follow-up of a follow-up. */
function nameOf(fileName: string, rowCount: number): string {
  const rows = `${rowCount.toLocaleString("en")} corrected ${rowCount === 1 ? "row" : "rows"}`;
  return `${fileName.replace(addition, "")} (${rows})`;
}
