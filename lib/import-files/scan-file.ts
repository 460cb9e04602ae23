import { addAbortSignal } from "node:stream";
import { findLikelyDecimal, type Surroundings } from "../columns/likely-decimal";
import type { RememberedColumns } from "../columns/prefer-remembered";
import { type SuggestedColumns, suggestColumns } from "../columns/suggest-columns";
import { type DetectedFormat, detectFormat, guessFormat } from "../files/detect-format";
import { errorFileColumns, ownColumnCount } from "../files/error-file-header";
import type { FormatOverrides } from "../files/file-format";
import type { FileSource } from "../files/file-source";
import type { RecordBatch } from "../files/open-table";
import { type FileProblem, UnreadableFile } from "../files/unreadable-file";
import type { ColumnMapping } from "../rows/read-row";
import { ColumnFormatFinder } from "./column-format-finder";
import { ErrorFileOrigin } from "./error-file-origin";
import { fileLimits, maxCellLength, maxColumns, maxRows, maxSampleRows } from "./file-limits";
import { type ImportRecords, openImportRecords } from "./import-records";
import type { PointsFormat } from "./points-format";
import { SheetWidth } from "./sheet-width";

export type ScannedFile =
  | {
      ok: true;
      /** How the file is read, and why. */
      detected: DetectedFormat;
      header: string[];
      sampleRows: string[][];
      rowCount: number;
      /** Lines without text that were left out. */
      blankLineCount: number;
      columns: SuggestedColumns;
      /** The columns that may be used without asking: both, or none. */
      mapping: ColumnMapping | undefined;
      /** How the numbers of the suggested column of points are read. */
      pointsFormat: PointsFormat | undefined;
      /** The `errorFileCode` of the import whose error file this is; undefined for any other file. */
      errorFileOf: string | undefined;
    }
  | { ok: false; problem: FileProblem };

export type ScanOptions = {
  /** What a person decided about how the file is read. */
  chosen?: FormatOverrides;
  /**
   * The columns that were used before for a file with this header.
   * @param errorFileOf the `errorFileCode` that its first rows name
   */
  recall?: ((header: string[], errorFileOf: string | undefined) => Promise<RememberedColumns | undefined>) | undefined;
  /** Ends the reading with an error. */
  signal?: AbortSignal | undefined;
};

/** Rows from which the columns are guessed. */
const guessedFromRows = 200;

/** Reads a whole file: how is it written, what is its header, how do its rows look, how many are there? */
export async function scanFile(file: FileSource, options: ScanOptions = {}): Promise<ScannedFile> {
  const { chosen, signal } = options;
  const source: FileSource = signal ? async () => addAbortSignal(signal, await file()) : file;
  // Nearly every file is what it seems to be: then it is read once. What is wrong with any other, and how to read it, is for a
  // look at every byte to say.
  const guessed = await guessFormat(source, fileLimits(), chosen);
  const scanned = guessed && (await unlessUnreadable(() => scan(source, guessed, options)));
  if (scanned?.ok) return scanned;
  return unlessUnreadable(async () => scan(source, await detectFormat(source, fileLimits(), chosen), options));
}

async function unlessUnreadable(work: () => Promise<ScannedFile>): Promise<ScannedFile> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function scan(source: FileSource, first: DetectedFormat, options: ScanOptions): Promise<ScannedFile> {
  let detected = first;
  for (;;) {
    const records = await openImportRecords(source, detected.format);
    try {
      const scanned = await scanRecords(records, detected, options);
      if (!("columnCount" in scanned)) return scanned;
      detected = { ...detected, format: { ...detected.format, columnCount: scanned.columnCount } };
    } finally {
      await records.close();
    }
  }
}

/** Rows of a sheet reach beyond its header: it is to be read again, with so many columns. */
type Wider = { columnCount: number };

async function scanRecords(
  { header, batches, blankLineCount }: ImportRecords,
  detected: DetectedFormat,
  { recall, signal }: ScanOptions,
): Promise<ScannedFile | Wider> {
  if (header === undefined) return refused("FILE_EMPTY");
  const begin = await readBegin(batches);
  const width = new SheetWidth(header, detected.format);
  for (const batch of begin) width.show(batch);
  if (width.exceeded) return width.exceeded;
  const code = refuseHeader(header);
  if (code) return refused(code);

  const sample = begin.flatMap(({ records }) => records).slice(0, guessedFromRows);
  const hasHeader = detected.format.headerRow !== null;
  const origin = new ErrorFileOrigin(header);
  for (const batch of begin) origin.show(batch);
  const remembered = hasHeader ? await recall?.(header, origin.code) : undefined;
  const columns = suggestColumns({ header, hasHeader, sample, remembered });
  const mapping = sureMapping(columns);
  const points = suggestedPoints(header, columns);
  const mostRows = maxRows();
  let rowCount = 0;
  const count = (batch: RecordBatch) => {
    width.show(batch);
    points?.finder.show(batch);
    rowCount += batch.records.length;
  };
  begin.forEach(count);
  for await (const batch of batches) {
    // A workbook may be unpacked long after its bytes were read.
    signal?.throwIfAborted();
    origin.show(batch);
    count(batch);
    if (rowCount > mostRows) break;
  }
  if (rowCount > mostRows) return refused("TOO_MANY_ROWS", { name: String(mostRows) });
  if (width.exceeded) return width.exceeded;
  if (rowCount === 0) return refused("NO_DATA_ROWS");
  return {
    ok: true,
    detected,
    header,
    sampleRows: sample.slice(0, maxSampleRows).map(cutCells),
    rowCount,
    blankLineCount: blankLineCount(),
    columns,
    mapping,
    pointsFormat: points && pointsFormat(points, { header, rows: sample, delimiter: detected.format.delimiter }),
    errorFileOf: origin.code,
  };
}

/** The first batches, until they hold enough rows to guess from. */
async function readBegin(batches: AsyncGenerator<RecordBatch>): Promise<RecordBatch[]> {
  const begin: RecordBatch[] = [];
  for (let rows = 0; rows < guessedFromRows; rows += begin.at(-1)?.records.length ?? 0) {
    const next = await batches.next();
    if (next.done) break;
    begin.push(next.value);
  }
  return begin;
}

function sureMapping({ email, points }: SuggestedColumns): ColumnMapping | undefined {
  const [emailColumn, pointsColumn] = [email, points].map(({ columnIndex, confidence }) =>
    confidence === "HIGH" || confidence === "MEDIUM" ? columnIndex : undefined,
  );
  return emailColumn === undefined || pointsColumn === undefined ? undefined : { emailColumn, pointsColumn };
}

function pointsFormat(
  { column, finder }: { column: number; finder: ColumnFormatFinder },
  file: Omit<Surroundings, "pointsColumn">,
): PointsFormat {
  const decided = finder.decide();
  const likely = findLikelyDecimal(decided, { ...file, pointsColumn: column });
  return { column, decided, ...(likely && { likely }) };
}

/** The column that is suggested, also when a person is to confirm it first. */
function suggestedPoints(header: string[], { email, points }: SuggestedColumns) {
  const column = points.columnIndex;
  if (column === undefined) return undefined;
  const mapping = { emailColumn: email.columnIndex ?? 0, pointsColumn: column };
  return { column, finder: new ColumnFormatFinder(header, mapping) };
}

function refused(code: FileProblem["code"], details: Omit<FileProblem, "code"> = {}) {
  return { ok: false as const, problem: { code, ...details } };
}

function refuseHeader(header: string[]): FileProblem["code"] | undefined {
  if (header.length - ownColumnCount(header) > maxColumns) return "TOO_MANY_COLUMNS";
  if (header.some((name) => name.length > maxCellLength)) return "FIELD_TOO_LARGE";
  // One column alone cannot hold both an email and points: this is text, but no table.
  return header.length < 2 ? "NO_TABLE" : undefined;
}

function cutCells(cells: string[]): string[] {
  return cells
    .slice(0, maxColumns + errorFileColumns.length)
    .map((cell) => cell.slice(0, maxCellLength).toWellFormed());
}
