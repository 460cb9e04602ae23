import type pg from "pg";
import type { ImportKey } from "../imports/import-key";
import type { Preview } from "./preview-import";
import type { PreviewReport } from "./preview-report";

/**
 * Notes that the rows of an import are staged for a preview, in place of an earlier one.
 * @returns undefined when the import is not PARSED any more
 */
export async function storePreview(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  { mapping, options, pointsFormat }: Preview["decision"],
  report: PreviewReport,
): Promise<Pick<Preview, "previewToken" | "createdDate"> | undefined> {
  const noted = await client.query(
    `UPDATE loyalty_import
        SET staged_date = now(), staged_failure_count = $3, revision = revision + 1, updated_date = now()
      WHERE site_id = $1 AND id = $2 AND status = 'PARSED' AND deleted_date IS NULL`,
    [siteId, loyaltyImportId, report.rows.failing],
  );
  if (noted.rowCount === 0) return undefined;
  const { rows } = await client.query<Pick<Preview, "previewToken" | "createdDate">>(
    `INSERT INTO import_preview (site_id, loyalty_import_id, token, email_column, points_column, points_format, options, report)
     VALUES ($1, $2, new_uuid_v7(), $3, $4, $5, $6, $7)
     ON CONFLICT (site_id, loyalty_import_id) DO UPDATE
       SET token = excluded.token, created_date = excluded.created_date, email_column = excluded.email_column,
           points_column = excluded.points_column, points_format = excluded.points_format, options = excluded.options,
           report = excluded.report
     RETURNING token AS "previewToken", created_date AS "createdDate"`,
    [
      siteId,
      loyaltyImportId,
      mapping.emailColumn,
      mapping.pointsColumn,
      JSON.stringify(pointsFormat),
      JSON.stringify(options),
      JSON.stringify(report),
    ],
  );
  return rows[0];
}
