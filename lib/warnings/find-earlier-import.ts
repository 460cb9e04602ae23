import { Prisma } from "@/prisma/client/client";
import type { ImportKey } from "../imports/import-key";
import { showText } from "../show-text";

/** An import of the same file that was executed before. */
export type EarlierImport = {
  id: string;
  /** Empty once it was deleted. */
  fileName: string;
  executedDate: Date;
  executedBy: string | null;
  isRunning: boolean;
};

/**
 * The newest import of the site with the very same bytes that was executed before this one, is running or has counted rows, and
 * was not undone. One whose failed rows this import runs again is none: the two belong together.
 * @param mode only one that was executed so
 */
export async function findEarlierImport(
  db: Prisma.TransactionClient,
  { siteId, loyaltyImportId }: ImportKey,
  mode?: "ADD",
): Promise<EarlierImport | undefined> {
  const ofMode = mode ? Prisma.sql`AND earlier.run_options ->> 'mode' = ${mode}` : Prisma.empty;
  const [earlier] = await db.$queryRaw<EarlierImport[]>`
    WITH RECURSIVE ancestor AS (
      SELECT follows_import_id AS id FROM loyalty_import WHERE site_id = ${siteId}::uuid AND id = ${loyaltyImportId}::uuid
       UNION
      SELECT follows_import_id FROM ancestor JOIN loyalty_import USING (id) WHERE site_id = ${siteId}::uuid
    )
    SELECT earlier.id, earlier.file_name AS "fileName", earlier.executed_date AS "executedDate",
           earlier.executed_by AS "executedBy", earlier.status = 'IMPORTING' AS "isRunning"
      FROM loyalty_import AS this
      JOIN upload ON upload.site_id = this.site_id AND upload.id = this.upload_id
      JOIN upload AS same ON same.site_id = this.site_id AND same.sha256 = upload.sha256
      JOIN loyalty_import AS earlier ON earlier.site_id = this.site_id AND earlier.upload_id = same.id
     WHERE this.site_id = ${siteId}::uuid AND this.id = ${loyaltyImportId}::uuid AND earlier.id <> this.id
       AND earlier.executed_date < coalesce(this.executed_date, 'infinity')
       AND (earlier.status = 'IMPORTING' OR earlier.success_count > 0)
       AND NOT EXISTS (SELECT FROM import_revert
                        WHERE import_revert.site_id = earlier.site_id AND loyalty_import_id = earlier.id
                          AND import_revert.status = 'REVERTED')
       AND NOT EXISTS (SELECT FROM ancestor WHERE ancestor.id = earlier.id)
       ${ofMode}
     ORDER BY earlier.executed_date DESC
     LIMIT 1`;
  return earlier;
}

/** When, by whom and under which name: the end of a sentence. */
export function describeEarlier({ fileName, executedDate, executedBy, isRunning }: EarlierImport): string {
  const [day, time] = executedDate.toISOString().split("T");
  return [
    ...(executedBy === null ? [] : [`by ${executedBy}`]),
    `on ${day} at ${time?.slice(0, 5)} UTC`,
    ...(fileName === "" ? [] : [`under the name “${showText(fileName)}”`]),
    ...(isRunning ? ["and is still being imported"] : []),
  ].join(", ");
}

/** The same as data. */
export function earlierImportData({ id, fileName, executedDate, executedBy, isRunning }: EarlierImport) {
  return {
    loyaltyImportId: id,
    ...(fileName !== "" && { fileName }),
    executedDate: executedDate.toISOString(),
    ...(executedBy !== null && { executedBy }),
    isRunning,
  };
}
