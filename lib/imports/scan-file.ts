import type { Readable } from "node:stream";
import { CsvFileError } from "../files/csv-records";
import type { Delimiter } from "../files/delimiter";
import { NotTextError } from "../files/utf8";
import type { ParseErrorReason } from "./describe-parse-error";
import { errorFileColumns, ownColumnCount } from "./error-file-header";
import { maxCellLength, maxColumns, maxRows, maxSampleRows } from "./file-limits";
import { type ImportRecords, openImportRecords } from "./import-records";

export type ScannedFile =
  | { ok: true; delimiter: Delimiter; header: string[]; sampleRows: string[][]; rowCount: number }
  | { ok: false; reason: ParseErrorReason; rowNumber?: number };

/** Reads a whole file once: is it CSV, what is its header, how do its rows look, how many are there? */
export async function scanFile(bytes: Readable): Promise<ScannedFile> {
  try {
    return await scan(bytes);
  } catch (error) {
    if (error instanceof NotTextError) return { ok: false, reason: error.reason };
    if (error instanceof CsvFileError) return { ok: false, reason: error.reason, rowNumber: error.rowNumber };
    throw error;
  }
}

async function scan(bytes: Readable): Promise<ScannedFile> {
  const records = await openImportRecords(bytes);
  try {
    return await scanRecords(records);
  } finally {
    await records.close();
  }
}

async function scanRecords({ header, delimiter, batches }: ImportRecords): Promise<ScannedFile> {
  if (header === undefined) return { ok: false, reason: "FILE_EMPTY" };
  const refused = refuseHeader(header);
  if (refused) return { ok: false, reason: refused };

  const sampleRows: string[][] = [];
  let rowCount = 0;
  for await (const { records } of batches) {
    if (sampleRows.length < maxSampleRows) sampleRows.push(...records.slice(0, maxSampleRows - sampleRows.length));
    rowCount += records.length;
    if (rowCount > maxRows) return { ok: false, reason: "TOO_MANY_ROWS" };
  }
  if (rowCount === 0) return { ok: false, reason: "NO_DATA_ROWS" };
  return { ok: true, delimiter, header, sampleRows: sampleRows.map(cutCells), rowCount };
}

function refuseHeader(header: string[]): ParseErrorReason | undefined {
  if (header.length - ownColumnCount(header) > maxColumns) return "TOO_MANY_COLUMNS";
  if (header.some((name) => name.length > maxCellLength)) return "FIELD_TOO_LARGE";
  // One column alone cannot hold both an email and points: this is text, but no table.
  return header.length < 2 ? "NOT_CSV" : undefined;
}

function cutCells(cells: string[]): string[] {
  return cells
    .slice(0, maxColumns + errorFileColumns.length)
    .map((cell) => cell.slice(0, maxCellLength).toWellFormed());
}
