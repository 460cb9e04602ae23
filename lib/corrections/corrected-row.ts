import type pg from "pg";
import type { RowErrorCode } from "@/prisma/client/enums";
import type { ImportKey } from "../imports/import-key";
import { describeRowError } from "../rows/describe-row-error";

/** A row of an import that fails, or that a person has corrected. */
export type CorrectedRow = {
  rowNumber: number;
  /** Why it fails, and in a sentence; null when it does not. */
  errorCode: RowErrorCode | null;
  sentence: string;
  /** Its cells of the file, as far as they are known. */
  emailCell: string | null;
  pointsCell: string | null;
  correction: { email: string | null; points: string | null; skipped: boolean } | undefined;
  /** Whether the correction was heeded by the run, or the newest preview. */
  isStaged: boolean;
  /** The follow-up that runs it again. */
  retriedBy: string | null;
};

/**
 * Whether the follow-up `retry` has run or can run, and counts, as a condition. One that was deleted before it was executed, or
 * whose file could not be read, can never run; and one that was undone has given its rows back.
 */
export const canRun = `
      retry.id IS NOT NULL
  AND (retry.executed_date IS NOT NULL OR (retry.deleted_date IS NULL AND retry.status <> 'FAILED'))
  AND NOT EXISTS (SELECT FROM import_revert AS undo
                   WHERE undo.site_id = retry.site_id AND undo.loyalty_import_id = retry.id AND undo.status = 'REVERTED')`;

/** Reads what is known of a row. */
export async function readCorrectedRow(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  rowNumber: number,
): Promise<CorrectedRow> {
  const { rows } = await client.query<RowRecord>(
    `SELECT failed.error_code AS "errorCode", failed.error_detail AS "errorDetail", failed.email AS "failedEmail",
            failed.points AS "failedPoints", correction.row_number IS NOT NULL AS "isCorrected", correction.email,
            correction.points, correction.skipped, correction.heeded AS "isHeeded", coalesce(correction.staged, false) AS "isStaged",
            CASE WHEN ${canRun} THEN retry.id END AS "retriedBy"
       FROM (SELECT $3::integer AS row_number) AS asked
       LEFT JOIN failed_row AS failed
         ON failed.loyalty_import_id = $2 AND failed.row_number = asked.row_number
       LEFT JOIN row_correction AS correction
         ON correction.site_id = $1 AND correction.loyalty_import_id = $2 AND correction.row_number = asked.row_number
       LEFT JOIN loyalty_import AS retry ON retry.site_id = $1 AND retry.id = correction.retried_by_import_id`,
    [siteId, loyaltyImportId, rowNumber],
  );
  const [row] = rows;
  if (!row) throw new Error("A query of one row gave none.");
  const { errorCode, errorDetail, isCorrected, email, points, retriedBy } = row;
  return {
    rowNumber,
    errorCode,
    sentence: errorCode ? describeRowError(errorCode, errorDetail) : "",
    // A row that was staged with a correction is listed with it, not with the cells of the file.
    emailCell: row.isHeeded ? null : row.failedEmail,
    pointsCell: row.isHeeded ? null : row.failedPoints,
    correction: isCorrected ? { email, points, skipped: row.skipped ?? false } : undefined,
    isStaged: row.isStaged,
    retriedBy,
  };
}

type RowRecord = Pick<CorrectedRow, "errorCode" | "isStaged" | "retriedBy"> & {
  errorDetail: string | null;
  failedEmail: string | null;
  failedPoints: string | null;
  isCorrected: boolean;
  isHeeded: boolean | null;
  email: string | null;
  points: string | null;
  skipped: boolean | null;
};
