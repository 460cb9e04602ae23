import { randomUUID } from "node:crypto";
import type { LoyaltyImport } from "@/prisma/client/client";
import type { Caller } from "../activities/caller";
import { canRun } from "../corrections/corrected-row";
import { hasEnded } from "../corrections/has-ended";
import { refuseUndone } from "../corrections/refuse-undone";
import { pool, prisma } from "../database/pool";
import { env } from "../env";
import type { KeyClaim } from "../idempotency/key-claim";
import { openImportFile } from "../import-files/open-import-file";
import { getImport, type ImportWithProgress } from "../imports/get-import";
import { importRequest } from "../imports/import-request";
import { findImportWithUndo, type ImportWithUndo } from "../imports/import-with-undo";
import { RunError } from "../imports/run-error";
import { readInput } from "../read-input";
import { failed, type Result, succeeded } from "../result";
import type { ColumnMapping } from "../rows/read-row";
import { deleteFile, FileTooLargeError, putFile } from "../storage/local-storage";
import { correctedFileText } from "./corrected-file-text";
import { createFollowUp, type FollowUpFile } from "./create-follow-up";
import { findPointsFormat } from "./find-points-format";
import { readWaitingRows, type WaitingRow } from "./waiting-corrections";

/** How often the rows are read anew when somebody corrects one meanwhile. */
const attempts = 5;

/**
 * Makes an import of the corrected rows of one that has ended: of those that no other follow-up runs. It is parsed like any
 * other, and then previewed or executed. A corrected row that came back in an error file and was imported is none of them.
 * Without new corrections the answer is the newest follow-up that there is.
 * @param input `{ loyaltyImportId, revision? }`
 */
export async function retryImport(
  { siteId, actor }: Caller,
  input: unknown,
  claim?: KeyClaim,
): Promise<Result<ImportWithProgress>> {
  const read = readInput(importRequest, input);
  if (!read.ok) return read;
  const { loyaltyImportId, revision } = read.value;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const found = await findImportWithUndo(prisma(), { siteId, loyaltyImportId }, revision);
    if (!found.ok) return found;
    const ended = judge(found.value);
    if (!ended.ok) return ended;
    const { waiting, importedCount } = await readWaitingRows({ siteId, loyaltyImportId });
    if (waiting.size === 0) return newestRetry(ended.value, importedCount);
    const file = await writeFile(ended.value, waiting);
    if (!file.ok) return file;
    const created = await createFollowUp(ended.value, file.value, [...waiting.keys()], { actor, claim });
    if (created) return succeeded(created);
    await deleteFile(file.value.storageKey);
  }
  return failed("ABORTED", "Rows of this import are being corrected at the same moment. Try again.");
}

type EndedImport = LoyaltyImport & { mapping: ColumnMapping };

function judge(record: ImportWithUndo): Result<EndedImport> {
  const { status, emailColumn, pointsColumn } = record;
  const undone = refuseUndone(status, record.revert?.status ?? null);
  if (undone) return undone;
  if (hasEnded(record) && emailColumn !== null && pointsColumn !== null) {
    return succeeded({ ...record, mapping: { emailColumn, pointsColumn } });
  }
  const description = `This import is ${status}. Its rows can be run again once its run has ended.`;
  return failed("INVALID_STATUS", description, { status });
}

async function newestRetry({ siteId, id }: LoyaltyImport, importedCount: number): Promise<Result<ImportWithProgress>> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT retry.id FROM loyalty_import AS retry
      WHERE site_id = $1 AND follows_import_id = $2 AND deleted_date IS NULL AND ${canRun}
        AND EXISTS (SELECT FROM row_correction
                     WHERE row_correction.site_id = $1 AND loyalty_import_id = $2 AND retried_by_import_id = retry.id)
      ORDER BY created_date DESC, id DESC LIMIT 1`,
    [siteId, id],
  );
  const [newest] = rows;
  if (newest) return getImport({ siteId, loyaltyImportId: newest.id });
  const description =
    importedCount > 0
      ? "The corrected rows were imported already, by another import that follows this one."
      : "No row of this import was corrected since it ended. Correct the rows that failed, then run them again.";
  return failed("INVALID_STATUS", description, { correctedRowCount: 0, alreadyImportedCount: importedCount });
}

async function writeFile(record: EndedImport, waiting: ReadonlyMap<number, WaitingRow>): Promise<Result<FollowUpFile>> {
  const uploadId = randomUUID();
  const storageKey = `uploads/${record.siteId}/${uploadId}-${randomUUID()}`;
  const maxBytes = env().MAX_FILE_BYTES;
  try {
    const { format } = (await findPointsFormat(record)).decided;
    const records = await openImportFile(record);
    try {
      const text = correctedFileText(records, record.mapping, format, waiting);
      const stored = await putFile(storageKey, text, { maxBytes });
      return succeeded({ uploadId, storageKey, delimiter: records.delimiter, ...stored });
    } finally {
      await records.close();
    }
  } catch (error) {
    if (error instanceof RunError) return failed("FILE_UNUSABLE", error.message);
    if (!(error instanceof FileTooLargeError)) throw error;
    const description = `The file of the corrected rows would be larger than ${maxBytes} bytes, the limit of this installation. Take some corrections back, and run the others first.`;
    return failed("FILE_TOO_LARGE", description, { maxBytes });
  }
}
