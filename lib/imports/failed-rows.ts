import type pg from "pg";
import type { RowErrorCode } from "@/prisma/client/enums";
import { prisma } from "../database/pool";
import { describeRowError } from "../rows/describe-row-error";
import type { ImportKey } from "./import-key";

export type FailedRow = { rowNumber: number; errorCode: RowErrorCode; error: string };

const rowsPerRead = 2_000;

type FailedRowRecord = Omit<FailedRow, "error"> & { errorDetail: string | null; suggestion: string | null };

/** The rows of an import that failed, in the order of the file, a page after the row `after`, with what their sentences need. */
export async function failedRowsPage(
  key: ImportKey,
  after: number,
  limit: number,
): Promise<(FailedRow & FailedRowRecord)[]> {
  const rows = await prisma().failedRow.findMany({
    // The import is looked up with its site, so that another site's rows are never read.
    where: { loyaltyImportId: await ownedImportId(key), rowNumber: { gt: after } },
    orderBy: { rowNumber: "asc" },
    take: limit,
    select: { rowNumber: true, errorCode: true, errorDetail: true, suggestion: true },
  });
  return rows.map((row) => ({ ...row, error: describeRowError(row.errorCode, row.errorDetail, row.suggestion) }));
}

/** All rows of a running import that failed, in the order of the file, read in pieces within one transaction. */
export async function* failedRows(
  client: pg.PoolClient,
  { loyaltyImportId }: ImportKey,
): AsyncGenerator<FailedRow, undefined> {
  await client.query(
    `DECLARE failure NO SCROLL CURSOR FOR
     SELECT row_number AS "rowNumber", error_code AS "errorCode", error_detail AS "errorDetail", suggestion
       FROM failed_row WHERE loyalty_import_id = $1 ORDER BY row_number`,
    [loyaltyImportId],
  );
  for (;;) {
    const { rows } = await client.query<FailedRowRecord>(`FETCH ${rowsPerRead} FROM failure`);
    if (rows.length === 0) return;
    for (const { rowNumber, errorCode, errorDetail, suggestion } of rows) {
      yield { rowNumber, errorCode, error: describeRowError(errorCode, errorDetail, suggestion) };
    }
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
