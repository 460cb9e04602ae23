import { CsvFileError } from "../files/csv-records";
import type { Delimiter } from "../files/delimiter";
import { NotTextError } from "../files/utf8";
import { openImportRecords } from "./import-records";
import type { ParseErrorReason } from "./parse-errors";

/** Limits of the wire contract. */
export const maxColumns = 100;
const maxCellLength = 1_000;
const maxSampleRows = 5;

/** A file with more rows than this is refused; far beyond any shop, and within what one run can take. */
export const maxRows = 20_000_000;

export type ScannedFile =
  | { ok: true; delimiter: Delimiter; header: string[]; sampleRows: string[][]; rowCount: number }
  | { ok: false; reason: ParseErrorReason; rowNumber?: number };

/** Reads a whole file once: is it CSV, what is its header, how do its rows look, how many are there? */
export async function scanFile(bytes: AsyncIterable<Buffer>): Promise<ScannedFile> {
  try {
    return await scan(bytes);
  } catch (error) {
    if (error instanceof NotTextError) return { ok: false, reason: error.reason };
    if (error instanceof CsvFileError) return { ok: false, reason: error.reason, rowNumber: error.rowNumber };
    throw error;
  }
}

async function scan(bytes: AsyncIterable<Buffer>): Promise<ScannedFile> {
  const { header, delimiter, batches } = await openImportRecords(bytes);
  const refused = refuseHeader(header);
  if (header === undefined || refused) {
    await batches.return(undefined);
    return { ok: false, reason: refused ?? "FILE_EMPTY" };
  }

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

function refuseHeader(header: string[] | undefined): ParseErrorReason | undefined {
  if (header === undefined) return "FILE_EMPTY";
  if (header.length > maxColumns) return "TOO_MANY_COLUMNS";
  if (header.some((name) => name.length > maxCellLength)) return "FIELD_TOO_LARGE";
  // One column alone cannot hold both an email and points: this is text, but no table.
  return header.length < 2 ? "NOT_CSV" : undefined;
}

function cutCells(cells: string[]): string[] {
  return cells.slice(0, maxColumns).map((cell) => cell.slice(0, maxCellLength).toWellFormed());
}
