import type pg from "pg";
import type { LoyaltyImport } from "@/prisma/client/client";
import type { Caller } from "../activities/caller";
import { recordActivity } from "../activities/record-activity";
import { prisma } from "../database/pool";
import { longTransaction } from "../database/transaction";
import { keepImportedRows } from "../follow-ups/retried-rows";
import { failed, type Result, succeeded } from "../result";
import { lockStaging } from "../staging/stage-file";
import { withStagingTurn } from "../staging/staging-turns";
import { deleteFile } from "../storage/local-storage";
import { findImportWithUndo } from "./import-with-undo";

/**
 * Deletes an import that is not at work: its file, rows and samples. The ledger keeps what it did, so a stub of the import
 * stays in the database, of which only its activities can be read.
 * @param caller who deletes it: the stub remembers that
 * @param revision refuses when the import is not at this revision any more
 */
export async function deleteImport(
  { siteId, actor }: Caller,
  loyaltyImportId: string,
  revision: bigint | undefined,
): Promise<Result<Record<string, never>>> {
  const key = { siteId, loyaltyImportId };
  const found = await findImportWithUndo(prisma(), key, revision);
  if (!found.ok) return found;
  const record = found.value;
  if (!["PARSED", "IMPORTED", "FAILED"].includes(record.status)) {
    const description = `This import is ${record.status}. It can be deleted once that has ended.`;
    return failed("INVALID_STATUS", description, { status: record.status });
  }

  if (record.revert?.status === "REVERTING") {
    const description = "This import is being undone. It can be deleted once that has ended.";
    return failed("INVALID_STATUS", description, { status: record.status, revertStatus: record.revert.status });
  }

  const deleted = await withStagingTurn(key, () =>
    longTransaction((client) => leaveStub(client, { siteId, actor }, record)),
  );
  if (!deleted) {
    const still = await findImportWithUndo(prisma(), key);
    return still.ok ? failed("ABORTED", "This import changed at the same moment. Read it again.") : still;
  }
  for (const report of [record.errorFileKey, record.revert?.reportFileKey]) if (report) await deleteFile(report);
  await deleteUpload(siteId, record.uploadId);
  return succeeded({});
}

/** @returns whether the import was at this revision, and is only a stub now */
async function leaveStub(
  client: pg.PoolClient,
  { siteId, actor }: Caller,
  { id: loyaltyImportId, revision }: LoyaltyImport,
): Promise<boolean> {
  const key = { siteId, loyaltyImportId };
  // A preview that is being made ends first: the two would wait for each other's rows.
  await lockStaging(client, key);
  const stub = await client.query(
    `UPDATE loyalty_import
        SET deleted_date = now(), updated_date = now(), revision = revision + 1, file_name = '', header_values = '{}',
            sample_rows = '[]', error_file_key = NULL, parse_options = NULL, file_format = NULL, parse_details = NULL,
            points_format = NULL, parse_error_description = NULL, run_options = run_options - 'reason', run_error_reason = NULL, retry_reason = NULL
      WHERE site_id = $1 AND id = $2 AND revision = $3 AND deleted_date IS NULL`,
    [siteId, loyaltyImportId, revision.toString()],
  );
  if (stub.rowCount === 0) return false;
  await recordActivity(client, key, "DELETED", actor);
  await keepImportedRows(client, key);
  await client.query("DELETE FROM failed_row WHERE loyalty_import_id = $1", [loyaltyImportId]);
  for (const table of ["import_chunk", "import_preview", "row_correction", "run_state"]) {
    await client.query(`DELETE FROM ${table} WHERE site_id = $1 AND loyalty_import_id = $2`, [siteId, loyaltyImportId]);
  }
  // What it did stands in the ledger, as what the import did.
  await client.query(
    "UPDATE import_revert SET report_file_key = NULL, retry_reason = NULL WHERE site_id = $1 AND loyalty_import_id = $2",
    [siteId, loyaltyImportId],
  );
  return true;
}

/** What a crash leaves behind here is removed by the sweep (see sweep-files.ts). */
async function deleteUpload(siteId: string, uploadId: string): Promise<void> {
  const others = await prisma().loyaltyImport.count({ where: { siteId, uploadId, deletedDate: null } });
  if (others > 0) return;
  const upload = await prisma().upload.findUnique({ where: { siteId_id: { siteId, id: uploadId } } });
  if (upload?.storageKey) await deleteFile(upload.storageKey);
}
