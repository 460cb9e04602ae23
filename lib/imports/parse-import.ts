import { type SuggestedColumns, suggestColumns } from "../columns/suggest-columns";
import { prisma } from "../database/pool";
import { env } from "../env";
import type { ColumnMapping } from "../rows/read-row";
import { FileChangedError } from "../storage/local-storage";
import { readUpload } from "../uploads/read-upload";
import { describeParseError } from "./describe-parse-error";
import type { ImportKey } from "./import-key";
import { moveImport } from "./move-import";
import { type ScannedFile, scanFile } from "./scan-file";

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
  if (upload?.size && upload.size > BigInt(env().MAX_FILE_BYTES)) return { ok: false, reason: "FILE_TOO_LARGE" };
  try {
    const bytes = await readUpload(upload);
    return bytes ? await scanFile(bytes) : fileMissing;
  } catch (error) {
    if (error instanceof FileChangedError) return fileMissing;
    throw error;
  }
}

const fileMissing: ScannedFile = { ok: false, reason: "FILE_MISSING" };

async function recordScan(key: ImportKey, scanned: ScannedFile): Promise<void> {
  if (!scanned.ok) {
    const set = {
      parseErrorReason: scanned.reason,
      parseErrorDescription: describeParseError(scanned.reason, scanned.rowNumber),
    };
    await moveImport(prisma(), key, { from: ["PARSING"], to: "FAILED", set });
    return;
  }
  const set = {
    delimiter: scanned.delimiter,
    headerValues: scanned.header,
    sampleRows: scanned.sampleRows,
    parsedRowCount: scanned.rowCount,
    ...sureMapping(suggestColumns({ header: scanned.header, hasHeader: true, sample: scanned.sampleRows })),
  };
  await moveImport(prisma(), key, { from: ["PARSING"], to: "PARSED", set });
}

/** The columns that may be used without asking: both, or none. */
function sureMapping({ email, points }: SuggestedColumns): ColumnMapping | undefined {
  const [emailColumn, pointsColumn] = [email, points].map(({ columnIndex, confidence }) =>
    confidence === "HIGH" || confidence === "MEDIUM" ? columnIndex : undefined,
  );
  return emailColumn === undefined || pointsColumn === undefined ? undefined : { emailColumn, pointsColumn };
}
