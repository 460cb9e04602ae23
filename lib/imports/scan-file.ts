import { type SuggestedColumns, suggestColumns } from "../columns/suggest-columns";
import { type DetectedFormat, detectFormat, guessFormat } from "../files/detect-format";
import type { Delimiter, FormatOverrides } from "../files/file-format";
import type { FileSource } from "../files/file-source";
import type { RecordBatch } from "../files/open-table";
import { type FileProblem, UnreadableFile } from "../files/unreadable-file";
import { NumberFormatFinder } from "../rows/number-format-finder";
import type { ColumnMapping } from "../rows/read-row";
import { errorFileColumns, ownColumnCount } from "./error-file-header";
import { fileLimits, maxCellLength, maxColumns, maxRows, maxSampleRows } from "./file-limits";
import { type ImportRecords, openImportRecords } from "./import-records";
import type { PointsFormat } from "./points-format";
import { RowReader } from "./row-reader";

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
      columns: SuggestedColumns;
      /** The columns that may be used without asking: both, or none. */
      mapping: ColumnMapping | undefined;
      /** How the numbers of the suggested column of points are read. */
      pointsFormat: PointsFormat | undefined;
    }
  | { ok: false; problem: FileProblem };

export type ScanOptions = {
  /** What a person decided about how the file is read. */
  chosen?: FormatOverrides;
  /** The columns that were used for the last file with this header. */
  recall?: (header: string[]) => Promise<ColumnMapping | undefined>;
};

/** Rows from which the columns are guessed. */
const guessedFromRows = 200;

/** Reads a whole file: how is it written, what is its header, how do its rows look, how many are there? */
export async function scanFile(source: FileSource, { chosen, recall }: ScanOptions = {}): Promise<ScannedFile> {
  // Nearly every file is what it seems to be: then it is read once. What is wrong with any other, and how to read it, is for a
  // look at every byte to say.
  const guessed = await guessFormat(source, fileLimits(), chosen);
  const scanned = guessed && (await unlessUnreadable(() => scan(source, guessed, recall)));
  if (scanned?.ok) return scanned;
  return unlessUnreadable(async () => scan(source, await detectFormat(source, fileLimits(), chosen), recall));
}

async function unlessUnreadable(work: () => Promise<ScannedFile>): Promise<ScannedFile> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function scan(source: FileSource, detected: DetectedFormat, recall: ScanOptions["recall"]): Promise<ScannedFile> {
  const records = await openImportRecords(source, detected.format);
  try {
    return await scanRecords(records, detected, recall);
  } finally {
    await records.close();
  }
}

async function scanRecords(
  { header, delimiter, batches, blankLineCount }: ImportRecords,
  detected: DetectedFormat,
  recall: ScanOptions["recall"],
): Promise<ScannedFile> {
  if (header === undefined) return refused("FILE_EMPTY");
  const code = refuseHeader(header);
  if (code) return refused(code);

  const begin = await readBegin(batches);
  const sample = begin.flatMap(({ records }) => records).slice(0, guessedFromRows);
  const hasHeader = detected.format.headerRow !== null;
  const remembered = hasHeader ? await recall?.(header) : undefined;
  const columns = suggestColumns({ header, hasHeader, sample, remembered });
  const mapping = sureMapping(columns);
  const points = PointsColumn.of(header, columns);
  let rowCount = 0;
  const count = (batch: RecordBatch) => {
    points?.show(batch);
    rowCount += batch.records.length;
  };
  begin.forEach(count);
  for await (const batch of batches) {
    count(batch);
    if (rowCount > maxRows) return refused("TOO_MANY_ROWS");
  }
  if (rowCount === 0) return refused("NO_DATA_ROWS");
  return {
    ok: true,
    detected,
    delimiter,
    header,
    sampleRows: sample.slice(0, maxSampleRows).map(cutCells),
    rowCount,
    blankLineCount: blankLineCount(),
    columns,
    mapping,
    pointsFormat: points?.decide(),
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

/** Looks at every cell of the column of points. */
class PointsColumn {
  readonly #finder = new NumberFormatFinder();
  readonly #reader: RowReader;
  readonly #column: number;

  private constructor(header: string[], mapping: ColumnMapping) {
    this.#reader = new RowReader(header, mapping);
    this.#column = mapping.pointsColumn;
  }

  /** The one that is suggested, also when a person is to confirm it first. */
  static of(header: string[], { email, points }: SuggestedColumns): PointsColumn | undefined {
    if (points.columnIndex === undefined) return undefined;
    // Which column holds the email does not matter for the numbers.
    return new PointsColumn(header, { emailColumn: email.columnIndex ?? 0, pointsColumn: points.columnIndex });
  }

  show({ firstRowNumber, records }: RecordBatch): void {
    for (const [index, cells] of records.entries()) this.#reader.show(this.#finder, cells, firstRowNumber + index);
  }

  decide(): PointsFormat {
    return { column: this.#column, decided: this.#finder.decide() };
  }
}

function refused(code: FileProblem["code"]): { ok: false; problem: FileProblem } {
  return { ok: false, problem: { code } };
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
