import { z } from "zod";
import { prisma } from "../database/pool";
import { importNotFound } from "../imports/get-import";
import type { ImportKey } from "../imports/import-key";
import { readCursor, writeCursor } from "../query/cursor";
import { readInput } from "../read-input";
import { failed, invalid, type Result, succeeded } from "../result";
import { numberParameter, rowQuery } from "./row-query";
import { countMatchingRows, hasEveryRow, type RowRecord, selectRows } from "./select-rows";

export type RowPage = {
  rows: RowRecord[];
  pagingMetadata: { count: number; cursors: { next?: string }; hasNext: boolean };
};

const paging = z.object({
  limit: numberParameter(1, 100).optional(),
  /** Rows that are left out before the page, instead of a cursor. */
  offset: numberParameter(0, 999_999_999).optional(),
  cursor: z.string().max(10_000).optional(),
});

const defaultLimit = 50;

/**
 * A page of the rows that are staged for an import, each with what becomes of it, or became.
 * @param input parameters of a URL: `filter`, `errorCode`, `email`, `limit`, and `cursor` or `offset`. A cursor carries filter,
 *   code and email
 */
export async function listRows(key: ImportKey, input: unknown): Promise<Result<RowPage>> {
  const asked = readInput(paging.and(rowQuery), input);
  if (!asked.ok) return asked;
  const { limit = defaultLimit, offset = 0, cursor, ...given } = asked.value;
  if (cursor !== undefined && offset > 0) return invalid([cursorViolation("Give a cursor or an offset, not both.")]);
  const list = `rows ${key.siteId} ${key.loyaltyImportId}`;
  const from = cursor === undefined ? undefined : readCursor(list, cursor);
  if (cursor !== undefined && !from) return invalid([cursorViolation("cursor is not one that was given out here.")]);
  const query = from ? readInput(rowQuery, from.filter) : succeeded(given);
  if (!query.ok) return query;
  const staged = await requireStaged(key);
  if (!staged.ok) return staged;

  const after = from && place.parse(from.values);
  const found = await selectRows(key, query.value, { after, offset, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const next =
    last &&
    found.length > limit &&
    writeCursor(list, { filter: query.value, sort: [], values: [last.rowNumber, last.size], direction: "next" });
  const pagingMetadata = { count: rows.length, cursors: { ...(next && { next }) }, hasNext: found.length > limit };
  return succeeded({ rows, pagingMetadata });
}

/** One row that is staged for an import. */
export async function listRow(key: ImportKey, rowNumber: number): Promise<Result<RowRecord>> {
  const staged = await requireStaged(key);
  if (!staged.ok) return staged;
  const query = { filter: "ALL" as const, errorCode: undefined, email: undefined };
  const [row] = await selectRows(key, query, { offset: rowNumber - 1, limit: 1 });
  return row ? succeeded(row) : failed("NOT_FOUND", `There is no row ${rowNumber} in this file.`);
}

/** How many rows that are staged for an import fit. @param input parameters of a URL: `filter`, `errorCode`, `email` */
export async function countRows(key: ImportKey, input: unknown): Promise<Result<{ count: number }>> {
  const query = readInput(rowQuery, input);
  if (!query.ok) return query;
  const staged = await requireStaged(key);
  if (!staged.ok) return staged;
  return succeeded({
    count: hasEveryRow(query.value) ? staged.value.rowCount : await countMatchingRows(key, query.value),
  });
}

const place = z.tuple([z.int(), z.int()]).transform(([rowNumber, size]) => ({ rowNumber, size }));

async function requireStaged({ siteId, loyaltyImportId }: ImportKey): Promise<Result<{ rowCount: number }>> {
  const where = { siteId_id: { siteId, id: loyaltyImportId }, deletedDate: null };
  const record = await prisma().loyaltyImport.findUnique({ where });
  if (!record) return importNotFound(loyaltyImportId);
  if (record.stagedDate !== null) return succeeded({ rowCount: record.parsedRowCount ?? 0 });
  const description = "No rows of this import are staged. Preview it, or execute it and wait until its rows are read.";
  return failed("INVALID_STATUS", description, { status: record.status });
}

function cursorViolation(description: string) {
  return { field: "cursor", violatedRule: "OTHER" as const, ruleName: "CURSOR", description };
}
