import type pg from "pg";
import type { RowErrorCode } from "@/prisma/client/enums";
import { canRun } from "../corrections/corrected-row";
import { prisma } from "../database/pool";
import { transaction } from "../database/transaction";
import { findImportedRows, type RowImporter } from "../follow-ups/imported-rows";
import type { ImportKey } from "../imports/import-key";
import { describeRowError } from "../rows/describe-row-error";

export type FailedRow = { rowNumber: number; errorCode: RowErrorCode; error: string };

/** Lines that the error file gets in one turn of the event loop. Whoever asks for something else meanwhile waits for several turns. */
const rowsPerRead = 500;

type FailedRowRecord = Omit<FailedRow, "error"> & { errorDetail: string | null; suggestion: string | null };

/** A row that failed, with what its sentence needs and with what was decided about it since. */
export type FailedRowOfPage = FailedRow &
  FailedRowRecord & {
    /** Its cells, as far as they are known. */
    emailCell: string | null;
    pointsCell: string | null;
    /** What it is to be run again with, or that it is left out; null while nobody has decided. */
    correction: { email: string | null; points: string | null; skipped: boolean } | null;
    /** The import that runs it again, or has. */
    retriedBy: { id: string; fileName: string } | null;
  };

/** The rows of an import that failed, in the order of the file, a page after the row `after`. @param which only rows of one reason, or none of one */
export async function failedRowsPage(
  { siteId, loyaltyImportId }: ImportKey,
  after: number,
  limit: number,
  { only, without }: { only?: RowErrorCode | undefined; without?: RowErrorCode | undefined } = {},
): Promise<FailedRowOfPage[]> {
  // The import is looked up with its site, so that another site's rows are never read.
  return transaction(async (client) => {
    const { rows } = await client.query<Omit<FailedRowOfPage, "error">>(
      `SELECT failed.row_number AS "rowNumber", error_code AS "errorCode", error_detail AS "errorDetail", suggestion,
            failed.email AS "emailCell", failed.points AS "pointsCell",
            CASE WHEN skipped OR correction.email IS NOT NULL OR correction.points IS NOT NULL
                 THEN json_build_object('email', correction.email, 'points', correction.points, 'skipped', skipped)
             END AS correction,
            CASE WHEN ${canRun} AND retry.deleted_date IS NULL
                 THEN json_build_object('id', retry.id, 'fileName', retry.file_name)
             END AS "retriedBy"
       FROM loyalty_import AS import
       JOIN failed_row AS failed ON failed.loyalty_import_id = import.id
       LEFT JOIN row_correction AS correction
         ON correction.site_id = $1 AND correction.loyalty_import_id = $2 AND correction.row_number = failed.row_number
        AND NOT correction.staged
       LEFT JOIN loyalty_import AS retry ON retry.site_id = $1 AND retry.id = correction.retried_by_import_id
      WHERE import.site_id = $1 AND import.id = $2 AND failed.row_number > $3
        AND ($5::"RowErrorCode" IS NULL OR error_code = $5) AND ($6::"RowErrorCode" IS NULL OR error_code <> $6)
      ORDER BY failed.row_number
      LIMIT $4`,
      [siteId, loyaltyImportId, after, limit, only, without],
    );
    const numbers = rows.map(({ rowNumber }) => rowNumber);
    const imported = await findImportedRows(client, { siteId, loyaltyImportId }, numbers);
    return rows.map((row) => {
      const error = describeRowError(row.errorCode, row.errorDetail, row.suggestion);
      return { ...row, error, retriedBy: row.retriedBy ?? followUpOf(imported.get(row.rowNumber)) };
    });
  });
}

/** The import that has imported a row, unless it is the first one: that one follows no other. */
function followUpOf(importer: RowImporter | undefined): FailedRowOfPage["retriedBy"] {
  return importer && !importer.isFirst ? { id: importer.id, fileName: importer.fileName } : null;
}

/** All rows of a running import that failed, in the order of the file, in pieces, read within one transaction. */
export async function* failedRows(
  client: pg.PoolClient,
  { loyaltyImportId }: ImportKey,
): AsyncGenerator<FailedRow[], undefined> {
  await client.query(
    `DECLARE failure NO SCROLL CURSOR FOR
     SELECT row_number AS "rowNumber", error_code AS "errorCode", error_detail AS "errorDetail", suggestion
       FROM failed_row WHERE loyalty_import_id = $1 ORDER BY row_number`,
    [loyaltyImportId],
  );
  for (;;) {
    const { rows } = await client.query<FailedRowRecord>(`FETCH ${rowsPerRead} FROM failure`);
    if (rows.length === 0) return;
    yield rows.map(({ rowNumber, errorCode, errorDetail, suggestion }) => ({
      rowNumber,
      errorCode,
      error: describeRowError(errorCode, errorDetail, suggestion),
    }));
  }
}

/** How many rows failed for which reason, most frequent first; equally frequent ones in the order in which rows are judged. */
export async function failedRowCounts(key: ImportKey): Promise<{ errorCode: RowErrorCode; count: number }[]> {
  const groups = await prisma().failedRow.groupBy({
    by: ["errorCode"],
    where: { loyaltyImportId: await ownedImportId(key) },
    _count: true,
    orderBy: { errorCode: "asc" },
  });
  return groups
    .map(({ errorCode, _count }) => ({ errorCode, count: _count }))
    .sort((one, other) => other.count - one.count);
}

async function ownedImportId({ siteId, loyaltyImportId }: ImportKey): Promise<string> {
  const where = { siteId_id: { siteId, id: loyaltyImportId } };
  const { id } = await prisma().loyaltyImport.findUniqueOrThrow({ where, select: { id: true } });
  return id;
}
