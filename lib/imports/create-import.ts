import { z } from "zod";
import type { Caller } from "../activities/caller";
import { recordActivity } from "../activities/record-activity";
import { prisma } from "../database/pool";
import { endedImport } from "../follow-ups/ended-import";
import { inheritedFrom } from "../follow-ups/inherit-options";
import type { KeyClaim } from "../idempotency/key-claim";
import { storeAnswer } from "../idempotency/store-answer";
import { parseOptions, withoutGaps } from "../import-files/file-format-record";
import { recordEvent } from "../outbox/record-event";
import { plainText, readInput } from "../read-input";
import { invalid, type Result, succeeded, type Violation } from "../result";
import { readFileUrl } from "../uploads/upload-link";
import type { ImportWithProgress } from "./get-import";
import { parseRequestedEvent } from "./import-events";
import { importResource } from "./import-resource";

const request = z.object({
  fileUrl: plainText(10_000).min(3),
  fileName: plainText(1_000).min(1).optional(),
  fileSize: z.int().min(0).optional(),
  parseOptions: parseOptions.optional(),
  /** An import of the site whose failed rows this file holds, corrected. An error file names it by itself. */
  followsLoyaltyImportId: z
    .guid()
    .transform((id) => id.toLowerCase())
    .optional(),
});

/**
 * Makes an import of a file that was uploaded, and asks for it to be parsed.
 * @param origin the address of this installation, for a `fileUrl` that is a full upload URL
 * @param claim of the request's Idempotency-Key, when it has one
 */
export async function createImport(
  { siteId, actor }: Caller,
  input: unknown,
  origin: string,
  claim?: KeyClaim,
): Promise<Result<ImportWithProgress>> {
  const read = readInput(request, input);
  if (!read.ok) return read;
  const { fileUrl, fileName, fileSize, parseOptions: chosen = {}, followsLoyaltyImportId } = read.value;

  const uploadId = readFileUrl(siteId, fileUrl, origin);
  const upload = uploadId
    ? await prisma().upload.findUnique({ where: { siteId_id: { siteId, id: uploadId } } })
    : undefined;
  if (!upload)
    return invalid([fileUrlViolation("fileUrl is not a file of this site. Upload one first and use its filePath.")]);
  if (upload.size === null) return invalid([fileUrlViolation("Nothing was uploaded to this fileUrl yet.")]);
  if (fileSize !== undefined && BigInt(fileSize) !== upload.size) {
    const description = `fileSize is ${fileSize}, but ${upload.size} bytes were uploaded. Upload the file again.`;
    return invalid([{ field: "fileSize", violatedRule: "OTHER", ruleName: "SIZE_MISMATCH", description }]);
  }

  const followed = await endedImport(siteId, followsLoyaltyImportId);
  if (!followed.ok) return followed;

  const size = upload.size;
  const isChosen = Object.values(chosen).some((each) => each !== undefined);
  const created = await prisma().$transaction(async (db) => {
    const data = {
      siteId,
      createdBy: actor,
      uploadId: upload.id,
      fileName: fileName ?? `${upload.id}.csv`,
      fileSize: size,
      ...(isChosen && { parseOptions: withoutGaps(chosen) }),
      ...(followed.value && inheritedFrom(followed.value)),
    };
    const row = { ...(await db.loyaltyImport.create({ data })), processedRowCount: 0, run: undefined };
    const key = { siteId, loyaltyImportId: row.id };
    await recordActivity(db, key, "CREATED", actor);
    await recordEvent(db, parseRequestedEvent(key));
    await storeAnswer(db, claim, { loyaltyImport: importResource(row) });
    return row;
  });
  return succeeded(created);
}

function fileUrlViolation(description: string): Violation {
  return { field: "fileUrl", violatedRule: "OTHER", ruleName: "NOT_AN_UPLOAD", description };
}
