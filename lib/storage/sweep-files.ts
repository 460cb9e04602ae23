import { pool } from "../database/pool";
import { deleteFile, filesWrittenBefore } from "./local-storage";

/** A file younger than this may belong to a transaction that is still open. */
const graceHours = 1;

/** How long an uploaded file waits for an import that names it. */
const unusedUploadDays = 7;

/**
 * Removes what a crash or a change of mind left behind: upload links nobody used, uploads nobody imported, files that
 * nothing in the database names any more.
 * @returns the number of files removed
 */
export async function sweepFiles(now = new Date()): Promise<number> {
  await pool().query(
    `DELETE FROM upload
      WHERE (status = 'PENDING' AND expires_date < $1::timestamptz - interval '1 day' OR created_date < $1::timestamptz - make_interval(days => $2))
        AND NOT EXISTS (SELECT FROM loyalty_import WHERE loyalty_import.site_id = upload.site_id AND upload_id = upload.id)`,
    [now, unusedUploadDays],
  );
  let removed = 0;
  for await (const key of filesWrittenBefore(new Date(now.getTime() - graceHours * 3_600_000))) {
    if (await isNamed(key)) continue;
    await deleteFile(key);
    removed++;
  }
  return removed;
}

/** Whether an upload that is in use or may still be used, or an import that was not deleted, names this file. */
async function isNamed(key: string): Promise<boolean> {
  const { rowCount } = await pool().query(
    `SELECT FROM upload
      WHERE storage_key = $1
        AND (NOT EXISTS (SELECT FROM loyalty_import AS import WHERE import.site_id = upload.site_id AND upload_id = upload.id)
          OR EXISTS (SELECT FROM loyalty_import AS import
                      WHERE import.site_id = upload.site_id AND upload_id = upload.id AND deleted_date IS NULL))
     UNION ALL
     SELECT FROM loyalty_import WHERE error_file_key = $1`,
    [key],
  );
  return (rowCount ?? 0) > 0;
}
