import type pg from "pg";
import { longTransaction } from "../database/transaction";
import { isLeftoverUpload, leftoverFiles } from "../storage/find-leftovers";
import { fileExists } from "../storage/local-storage";

/** The sweep runs every hour and may take its time. */
const sweepMilliseconds = 2 * 3_600_000;

/** Looks for files that are named but not there, and for what the sweep should have removed. @returns a sentence for each */
export async function* findFileViolations(now: Date): AsyncGenerator<string> {
  yield* missingFiles();
  const swept = new Date(now.getTime() - sweepMilliseconds);
  const useless = await rowsOf<{ format: string }>(
    `SELECT format('Upload %s of site %s is of no use any more, but the sweep has not removed it.', id, site_id)
       FROM upload WHERE ${isLeftoverUpload}`,
    [swept],
  );
  for (const { format } of useless) yield format;
  for await (const key of leftoverFiles(swept)) {
    yield `The file ${key} is of no use any more, but the sweep has not removed it.`;
  }
}

async function* missingFiles(): AsyncGenerator<string> {
  const named = await rowsOf<{ key: string; owner: string }>(
    `SELECT storage_key AS key, format('Upload %s of site %s', id, site_id) AS owner
       FROM upload
      WHERE status = 'STORED'
        AND (NOT EXISTS (SELECT FROM loyalty_import AS import WHERE import.site_id = upload.site_id AND upload_id = upload.id)
          OR EXISTS (SELECT FROM loyalty_import AS import
                      WHERE import.site_id = upload.site_id AND upload_id = upload.id AND deleted_date IS NULL))
      UNION ALL
     SELECT error_file_key, format('Import %s of site %s', id, site_id) FROM loyalty_import WHERE error_file_key IS NOT NULL
      UNION ALL
     SELECT report_file_key, format('The undo of import %s of site %s', loyalty_import_id, site_id)
       FROM import_revert WHERE report_file_key IS NOT NULL`,
  );
  for (const { key, owner } of named) {
    if (!(await fileExists(key))) yield `${owner} names the file ${key}, which is not there.`;
  }
}

/** Without the time limits of the database: it reads all imports of all sites. */
async function rowsOf<Row extends pg.QueryResultRow>(statement: string, values: unknown[] = []): Promise<Row[]> {
  return longTransaction(async (client) => (await client.query<Row>(statement, values)).rows);
}
