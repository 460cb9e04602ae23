import { type LoyaltyImport, Prisma } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import { env } from "../env";
import { reasonOf } from "../files/unreadable-file";
import { inheritPointsFormat } from "../follow-ups/find-points-format";
import { followErrorFile, followedMapping } from "../follow-ups/followed-import";
import { describeParseError } from "../import-files/describe-parse-error";
import { readParseOptions } from "../import-files/file-format-record";
import { parseDetails } from "../import-files/parse-details";
import type { PointsFormat } from "../import-files/points-format";
import { type ScannedFile, scanFile } from "../import-files/scan-file";
import { FileChangedError } from "../storage/local-storage";
import { uploadSource } from "../uploads/read-upload";
import type { ImportKey } from "./import-key";
import { moveImport } from "./move-import";
import { recallMapping } from "./remembered-mapping";
import { whileParsing } from "./while-parsing";

/**
 * Reads the file of an import and records what it holds: PARSED, or FAILED with the reason. May be called again after a
 * crash; an import that is past parsing is left alone. It stops reading when the import is canceled.
 */
export async function parseImport(key: ImportKey): Promise<void> {
  const parsing = await moveImport(prisma(), key, { from: ["INITIATED"], to: "PARSING" });
  const record =
    parsing ??
    (await prisma().loyaltyImport.findUnique({
      where: { siteId_id: { siteId: key.siteId, id: key.loyaltyImportId }, status: "PARSING" },
    }));
  if (!record) return;
  const scanned = await whileParsing(key, (signal) => scanUpload(record, signal));
  if (scanned) await recordScan(key, scanned);
}

async function scanUpload(record: LoyaltyImport, signal: AbortSignal): Promise<ScannedFile> {
  const { siteId, uploadId, parseOptions } = record;
  const upload = await prisma().upload.findUnique({ where: { siteId_id: { siteId, id: uploadId } } });
  // The limit may have been lowered since the file was stored.
  if (upload?.size && upload.size > BigInt(env().MAX_FILE_BYTES)) {
    return { ok: false, problem: { code: "FILE_TOO_LARGE" } };
  }
  try {
    const source = await uploadSource(upload);
    if (!source) return fileMissing;
    const recall = async (header: string[], errorFileOf: string | undefined) =>
      (await followedMapping(record, header, errorFileOf)) ?? (await recallMapping(siteId, header));
    return await scanFile(source, { chosen: readParseOptions(parseOptions), recall, signal });
  } catch (error) {
    if (error instanceof FileChangedError) return fileMissing;
    throw error;
  }
}

/** Sheets of a workbook that are listed. */
const maxSheets = 50;

const fileMissing: ScannedFile = { ok: false, problem: { code: "FILE_MISSING" } };

async function recordScan(key: ImportKey, scanned: ScannedFile): Promise<void> {
  if (!scanned.ok) {
    const set = {
      parseErrorReason: reasonOf(scanned.problem),
      parseErrorDescription: describeParseError(scanned.problem),
      parseDetails: storable({ problem: scanned.problem }),
    };
    await moveImport(prisma(), key, { from: ["PARSING"], to: "FAILED", set });
    return;
  }
  if (scanned.errorFileOf) await followErrorFile(key, scanned.errorFileOf);
  const pointsFormat = scanned.pointsFormat && (await inheritedFormat(key, scanned.header, scanned.pointsFormat));
  const { sheets, ...others } = scanned.detected.format;
  const format = { ...others, ...(sheets && { sheets: sheets.slice(0, maxSheets) }) };
  const set = {
    headerValues: scanned.header,
    sampleRows: scanned.sampleRows,
    parsedRowCount: scanned.rowCount,
    fileFormat: storable(format),
    pointsFormat: pointsFormat ? storable(pointsFormat) : Prisma.DbNull,
    parseDetails: storable({ ...parseDetails({ ...scanned, pointsFormat }), ...format }),
    ...scanned.mapping,
  };
  await moveImport(prisma(), key, { from: ["PARSING"], to: "PARSED", set });
}

async function inheritedFormat({ siteId, loyaltyImportId }: ImportKey, header: string[], found: PointsFormat) {
  const linked = await prisma().loyaltyImport.findUnique({ where: { siteId_id: { siteId, id: loyaltyImportId } } });
  return linked ? inheritPointsFormat(linked, header, found) : found;
}

/** The database's JSON takes neither U+0000 nor half a surrogate pair, which a cell of a file may hold. */
function storable(value: object): Prisma.InputJsonObject {
  return JSON.parse(
    JSON.stringify(value, (_, each) => (typeof each === "string" ? each.replaceAll("\0", "").toWellFormed() : each)),
  );
}
