import type { LoyaltyImport } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import { detectFormat } from "../files/detect-format";
import { UnreadableFile } from "../files/unreadable-file";
import { RunError } from "../imports/run-error";
import { FileChangedError } from "../storage/local-storage";
import { uploadSource } from "../uploads/read-upload";
import { describeParseError } from "./describe-parse-error";
import { readFileFormat } from "./file-format-record";
import { fileLimits } from "./file-limits";
import { type ImportRecords, openImportRecords } from "./import-records";

/**
 * Opens the file of an import again, after it was parsed. Not to be called while a connection is held: it needs one.
 * @throws RunError, here or while the batches are read, when the file is gone or not what was uploaded
 */
export async function openImportFile({ siteId, uploadId, fileFormat }: LoyaltyImport): Promise<ImportRecords> {
  const upload = await prisma().upload.findUnique({ where: { siteId_id: { siteId, id: uploadId } } });
  try {
    const source = await uploadSource(upload);
    if (!source) throw new RunError("The file is no longer there. Upload it again and start a new import.");
    // An import that was parsed by an older version of the app has no format yet.
    const format = readFileFormat(fileFormat) ?? (await detectFormat(source, fileLimits())).format;
    const records = await openImportRecords(source, format);
    return { ...records, batches: explained(records.batches) };
  } catch (error) {
    throw explain(error);
  }
}

async function* explained(batches: ImportRecords["batches"]): ImportRecords["batches"] {
  try {
    yield* batches;
  } catch (error) {
    throw explain(error);
  }
}

/** The parse has read this very file to its end: what cannot be read now has changed since, or no longer fits the limits. */
function explain(error: unknown): unknown {
  if (error instanceof UnreadableFile && ["WORKBOOK_TOO_LARGE", "UNPACKED_TOO_LARGE"].includes(error.problem.code)) {
    return new RunError(describeParseError(error.problem));
  }
  if (error instanceof FileChangedError || error instanceof UnreadableFile) {
    return new RunError("The file is no longer what was uploaded. Upload it again and start a new import.");
  }
  return error;
}
