import type { RowErrorCode } from "@/prisma/client/enums";
import { canRun } from "../corrections/corrected-row";
import type { RowCorrection } from "../corrections/read-corrections";
import { pool } from "../database/pool";
import type { ImportKey } from "../imports/import-key";
import { describeRowError } from "../rows/describe-row-error";

/** A row that failed, was corrected since, and waits to be run again. */
export type WaitingRow = { correction: RowCorrection; errorCode: RowErrorCode; error: string };

/** No other import runs these again, as a condition on `correction` and the import `retry` that it was given to. */
const isWaiting = `
  NOT staged AND NOT skipped AND (correction.email IS NOT NULL OR correction.points IS NOT NULL) AND (${canRun}) IS NOT TRUE`;

/** $1 is the site, $2 the import. */
const waitingRows = `
            row_correction AS correction
       JOIN failed_row AS failed
         ON failed.loyalty_import_id = correction.loyalty_import_id AND failed.row_number = correction.row_number
       LEFT JOIN loyalty_import AS retry ON retry.site_id = correction.site_id AND retry.id = retried_by_import_id
      WHERE correction.site_id = $1 AND correction.loyalty_import_id = $2 AND ${isWaiting}`;

/** How many rows of an import that has ended wait to be run again. */
export async function countWaitingRows({ siteId, loyaltyImportId }: ImportKey): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${waitingRows}`, [
    siteId,
    loyaltyImportId,
  ]);
  return rows[0]?.count ?? 0;
}

/** The rows of an import that has ended which wait to be run again, by number, in the order of the file. */
export async function readWaitingRows({ siteId, loyaltyImportId }: ImportKey): Promise<Map<number, WaitingRow>> {
  const { rows } = await pool().query<WaitingRecord>(
    `SELECT failed.row_number AS "rowNumber", correction.email, correction.points, error_code AS "errorCode",
            error_detail AS "errorDetail"
       FROM ${waitingRows}
      ORDER BY failed.row_number`,
    [siteId, loyaltyImportId],
  );
  return new Map(
    rows.map(({ rowNumber, email, points, errorCode, errorDetail }) => {
      const correction = { skipped: false, ...(email !== null && { email }), ...(points !== null && { points }) };
      return [rowNumber, { correction, errorCode, error: describeRowError(errorCode, errorDetail) }];
    }),
  );
}

type WaitingRecord = {
  rowNumber: number;
  email: string | null;
  points: string | null;
  errorCode: RowErrorCode;
  errorDetail: string | null;
};
