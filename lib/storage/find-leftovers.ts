import { longTransaction } from "../database/transaction";
import { filesWrittenBefore } from "./local-storage";

/** A file younger than this may belong to a transaction that is still open. */
const graceHours = 1;

/** How long an uploaded file waits for an import that names it. */
const unusedUploadDays = 7;

const keysAtOnce = 1_000;

/** Upload links that nobody used and uploads that nobody imported, as a condition on the table `upload`; $1 is the moment. */
export const isLeftoverUpload = `
  (status = 'PENDING' AND expires_date < $1::timestamptz - interval '1 day'
    OR created_date < $1::timestamptz - interval '${unusedUploadDays} days')
  AND NOT EXISTS (SELECT FROM loyalty_import WHERE loyalty_import.site_id = upload.site_id AND upload_id = upload.id)`;

/** Keys of the files that nothing in the database needs any more. */
export async function* leftoverFiles(now: Date): AsyncGenerator<string> {
  let keys: string[] = [];
  for await (const key of filesWrittenBefore(new Date(now.getTime() - graceHours * 3_600_000))) {
    if (keys.push(key) < keysAtOnce) continue;
    yield* await unneeded(keys);
    keys = [];
  }
  yield* await unneeded(keys);
}

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const keyPattern = new RegExp(
  `^(?:uploads/(${uuid})/(${uuid})-|(?:error-files|revert-reports)/(${uuid})/(${uuid})\\.csv)`,
);

/**
 * Those that nobody needs. One of a site that this database does not know is always kept: it belongs to an installation with
 * another database.
 */
async function unneeded(keys: readonly string[]): Promise<string[]> {
  const files = keys.flatMap((key) => {
    const [, ...ids] = keyPattern.exec(key) ?? [];
    const [site, id] = ids.filter((each) => each !== undefined);
    return site && id ? [{ key, site, id }] : [];
  });
  if (files.length === 0) return [];
  const statement = `
    SELECT key
       FROM unnest($1::text[], $2::uuid[], $3::uuid[]) AS file (key, site_id, id)
       JOIN site ON site.id = file.site_id
      WHERE NOT CASE
              WHEN key LIKE 'uploads/%' THEN ${isNeededUpload}
              WHEN key LIKE 'error-files/%' THEN ${isNeededErrorFile}
              ELSE ${isNeededRevertReport}
            END`;
  const values = [files.map(({ key }) => key), files.map(({ site }) => site), files.map(({ id }) => id)];
  return longTransaction(async (client) => {
    const { rows } = await client.query<{ key: string }>(statement, values);
    return rows.map(({ key }) => key);
  });
}

const isNeededUpload = `EXISTS (
  SELECT FROM upload LEFT JOIN loyalty_import AS import ON import.site_id = upload.site_id AND upload_id = upload.id
   WHERE upload.site_id = file.site_id AND upload.id = file.id AND storage_key = file.key
     AND (import.id IS NULL OR deleted_date IS NULL))`;

/** The file is written before the import that names it is closed. */
const isNeededErrorFile = `EXISTS (
  SELECT FROM loyalty_import AS import
   WHERE import.site_id = file.site_id AND import.id = file.id AND deleted_date IS NULL
     AND (error_file_key = file.key OR status = 'IMPORTING'))`;

/** The same for the report of an undo. */
const isNeededRevertReport = `EXISTS (
  SELECT FROM import_revert AS revert
   WHERE revert.site_id = file.site_id AND loyalty_import_id = file.id
     AND (report_file_key = file.key OR status = 'REVERTING'))`;
