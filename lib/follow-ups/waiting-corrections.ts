import type pg from "pg";
import type { RowErrorCode } from "@/prisma/client/enums";
import { canRun } from "../corrections/corrected-row";
import type { RowCorrection } from "../corrections/read-corrections";
import { transaction } from "../database/transaction";
import type { ImportKey } from "../imports/import-key";
import { describeRowError } from "../rows/describe-row-error";
import { findImportedRows } from "./imported-rows";

/** A row that failed, was corrected since, and waits to be run again. */
export type WaitingRow = { correction: RowCorrection; errorCode: RowErrorCode; error: string };

/** No other import runs these again, as a condition on `correction` and the import `retry` that it was given to. */
const isWaiting = `
  NOT staged AND NOT skipped AND (correction.email IS NOT NULL OR correction.points IS NOT NULL) AND (${canRun}) IS NOT TRUE`;

/** The rows of an import that has ended which were corrected and given to no follow-up, each by number, in the order of the file. */
export type CorrectedRows = {
  waiting: Map<number, WaitingRow>;
  /** How many were imported meanwhile, in a corrected error file: they are not run again. */
  importedCount: number;
};

/** How many rows of an import that has ended wait to be run again. */
export async function countWaitingRows(key: ImportKey): Promise<number> {
  return (await readWaitingRows(key)).waiting.size;
}

/** The rows of an import that has ended which wait to be run again. */
export async function readWaitingRows(key: ImportKey): Promise<CorrectedRows> {
  return transaction(async (client) => {
    const corrected = await readCorrectedRows(client, key);
    const numbers = corrected.map(({ rowNumber }) => rowNumber);
    const imported = numbers.length === 0 ? new Map() : await findImportedRows(client, key, numbers);
    const waiting = corrected.filter(({ rowNumber }) => !imported.has(rowNumber)).map(waitingRow);
    return { waiting: new Map(waiting), importedCount: imported.size };
  });
}

async function readCorrectedRows(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
): Promise<WaitingRecord[]> {
  const { rows } = await client.query<WaitingRecord>(
    `SELECT failed.row_number AS "rowNumber", correction.email, correction.points, error_code AS "errorCode",
            error_detail AS "errorDetail"
       FROM row_correction AS correction
       JOIN failed_row AS failed
         ON failed.loyalty_import_id = correction.loyalty_import_id AND failed.row_number = correction.row_number
       LEFT JOIN loyalty_import AS retry ON retry.site_id = correction.site_id AND retry.id = retried_by_import_id
      WHERE correction.site_id = $1 AND correction.loyalty_import_id = $2 AND ${isWaiting}
      ORDER BY failed.row_number`,
    [siteId, loyaltyImportId],
  );
  return rows;
}

function waitingRow({ rowNumber, email, points, errorCode, errorDetail }: WaitingRecord): [number, WaitingRow] {
  const correction = { skipped: false, ...(email !== null && { email }), ...(points !== null && { points }) };
  return [rowNumber, { correction, errorCode, error: describeRowError(errorCode, errorDetail) }];
}

type WaitingRecord = {
  rowNumber: number;
  email: string | null;
  points: string | null;
  errorCode: RowErrorCode;
  errorDetail: string | null;
};
