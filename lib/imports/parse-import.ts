import { prisma } from "../database/pool";
import { env } from "../env";
import { reasonOf } from "../files/unreadable-file";
import { storedFile } from "../storage/local-storage";
import { describeParseError } from "./describe-parse-error";
import type { ImportKey } from "./import-key";
import { moveImport } from "./move-import";
import { type ScannedFile, scanFile } from "./scan-file";
import { suggestMapping } from "./suggest-mapping";

/**
 * Reads the file of an import and records what it holds: PARSED, or FAILED with the reason. May be called again after a
 * crash; an import that is past parsing is left alone.
 */
export async function parseImport(key: ImportKey): Promise<void> {
  const parsing = await moveImport(prisma(), key, { from: ["INITIATED"], to: "PARSING" });
  const record =
    parsing ??
    (await prisma().loyaltyImport.findUnique({
      where: { siteId_id: { siteId: key.siteId, id: key.loyaltyImportId }, status: "PARSING" },
    }));
  if (!record) return;
  await recordScan(key, await scanUpload(key.siteId, record.uploadId));
}

async function scanUpload(siteId: string, uploadId: string): Promise<ScannedFile> {
  const upload = await prisma().upload.findUnique({ where: { siteId_id: { siteId, id: uploadId } } });
  // The limit may have been lowered since the file was stored.
  const isTooLarge = upload?.size && upload.size > BigInt(env().MAX_FILE_BYTES);
  if (isTooLarge) return { ok: false, problem: { code: "FILE_TOO_LARGE" } };
  const source = upload?.storageKey ? await storedFile(upload.storageKey) : undefined;
  return source ? scanFile(source) : { ok: false, problem: { code: "FILE_MISSING" } };
}

async function recordScan(key: ImportKey, scanned: ScannedFile): Promise<void> {
  if (!scanned.ok) {
    const set = {
      parseErrorReason: reasonOf(scanned.problem),
      parseErrorDescription: describeParseError(scanned.problem),
    };
    await moveImport(prisma(), key, { from: ["PARSING"], to: "FAILED", set });
    return;
  }
  const set = {
    delimiter: scanned.delimiter,
    headerValues: scanned.header,
    sampleRows: scanned.sampleRows,
    parsedRowCount: scanned.rowCount,
    ...suggestMapping(scanned.header),
  };
  await moveImport(prisma(), key, { from: ["PARSING"], to: "PARSED", set });
}
