import type { LoyaltyImport } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import { CsvFileError } from "../files/csv-records";
import { NotTextError } from "../files/utf8";
import { FileChangedError } from "../storage/local-storage";
import { readUpload } from "../uploads/read-upload";
import { type ImportRecords, openImportRecords } from "./import-records";
import { RunError } from "./run-error";

/**
 * Opens the file of an import again, after it was parsed. Not to be called while a connection is held: it needs one.
 * @throws RunError, here or while the batches are read, when the file is gone or not what was uploaded
 */
export async function openImportFile({ siteId, uploadId }: LoyaltyImport): Promise<ImportRecords> {
  const upload = await prisma().upload.findUnique({ where: { siteId_id: { siteId, id: uploadId } } });
  try {
    const bytes = await readUpload(upload);
    if (!bytes) throw new RunError("The file is no longer there. Upload it again and start a new import.");
    const records = await openImportRecords(bytes);
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

/** The parse has read this very file to its end: whatever cannot be read now has changed since. */
function explain(error: unknown): unknown {
  if (error instanceof FileChangedError || error instanceof CsvFileError || error instanceof NotTextError) {
    return new RunError("The file is no longer what was uploaded. Upload it again and start a new import.");
  }
  return error;
}
