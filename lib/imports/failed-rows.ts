import type { RowErrorCode } from "@/prisma/client/enums";
import { prisma } from "../database/pool";
import { describeRowError } from "../rows/describe-row-error";
import type { ImportKey } from "./import-key";

export type FailedRow = { rowNumber: number; errorCode: RowErrorCode; error: string };

const rowsPerRead = 2_000;

/** The rows of an import that failed, in the order of the file, a page after the row `after`. */
export async function failedRowsPage(key: ImportKey, after: number, limit: number): Promise<FailedRow[]> {
  const rows = await prisma().failedRow.findMany({
    // The import is looked up with its site, so that another site's rows are never read.
    where: { loyaltyImportId: await ownedImportId(key), rowNumber: { gt: after } },
    orderBy: { rowNumber: "asc" },
    take: limit,
  });
  return rows.map(({ rowNumber, errorCode, errorDetail, suggestion }) => ({
    rowNumber,
    errorCode,
    error: describeRowError(errorCode, errorDetail, suggestion),
  }));
}

/** All rows of an import that failed, read in pieces. */
export async function* failedRows(key: ImportKey): AsyncGenerator<FailedRow> {
  let after = 0;
  for (;;) {
    const page = await failedRowsPage(key, after, rowsPerRead);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.rowNumber;
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
