import { type DetectedFormat, detectFormat } from "../files/detect-format";
import type { Delimiter, FormatOverrides } from "../files/file-format";
import type { FileSource } from "../files/file-source";
import { type FileProblem, UnreadableFile } from "../files/unreadable-file";
import { errorFileColumns, isErrorFileHeader } from "./error-file-header";
import { fileLimits, maxCellLength, maxColumns, maxRows, maxSampleRows } from "./file-limits";
import { type ImportRecords, openImportRecords } from "./import-records";

export type ScannedFile =
  | {
      ok: true;
      /** How the file is read, and why. */
      detected: DetectedFormat;
      delimiter: Delimiter;
      header: string[];
      sampleRows: string[][];
      rowCount: number;
      /** Lines without text that were left out. */
      blankLineCount: number;
    }
  | { ok: false; problem: FileProblem };

/**
 * Reads a whole file: how is it written, what is its header, how do its rows look, how many are there?
 * @param chosen what a person decided about how it is read
 */
export async function scanFile(source: FileSource, chosen: FormatOverrides = {}): Promise<ScannedFile> {
  try {
    return await scan(source, chosen);
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function scan(source: FileSource, chosen: FormatOverrides): Promise<ScannedFile> {
  const detected = await detectFormat(source, fileLimits(), chosen);
  const records = await openImportRecords(source, detected.format);
  try {
    return await scanRecords(records, detected);
  } finally {
    await records.close();
  }
}

async function scanRecords(records: ImportRecords, detected: DetectedFormat): Promise<ScannedFile> {
  const { header, delimiter, batches, blankLineCount } = records;
  if (header === undefined) return refused("FILE_EMPTY");
  const code = refuseHeader(header);
  if (code) return refused(code);

  const sampleRows: string[][] = [];
  let rowCount = 0;
  for await (const { records } of batches) {
    if (sampleRows.length < maxSampleRows) sampleRows.push(...records.slice(0, maxSampleRows - sampleRows.length));
    rowCount += records.length;
    if (rowCount > maxRows) return refused("TOO_MANY_ROWS");
  }
  if (rowCount === 0) return refused("NO_DATA_ROWS");
  const cut = sampleRows.map(cutCells);
  return { ok: true, detected, delimiter, header, sampleRows: cut, rowCount, blankLineCount: blankLineCount() };
}

function refused(code: FileProblem["code"]): { ok: false; problem: FileProblem } {
  return { ok: false, problem: { code } };
}

function refuseHeader(header: string[]): FileProblem["code"] | undefined {
  const ownColumns = isErrorFileHeader(header) ? errorFileColumns.length : 0;
  if (header.length - ownColumns > maxColumns) return "TOO_MANY_COLUMNS";
  if (header.some((name) => name.length > maxCellLength)) return "FIELD_TOO_LARGE";
  // One column alone cannot hold both an email and points: this is text, but no table.
  return header.length < 2 ? "NO_TABLE" : undefined;
}

function cutCells(cells: string[]): string[] {
  return cells
    .slice(0, maxColumns + errorFileColumns.length)
    .map((cell) => cell.slice(0, maxCellLength).toWellFormed());
}
