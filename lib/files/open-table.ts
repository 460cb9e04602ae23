import { csvRecords } from "./csv-records";
import { decodeText } from "./decode-text";
import type { FileFormat } from "./file-format";
import type { FileLimits, FileSource } from "./file-source";
import { withoutSeparatorLine } from "./separator-line";
import { textSource } from "./text-source";
import { UnreadableFile } from "./unreadable-file";
import { openWorkbook } from "./workbook/open-workbook";

export type Table = {
  /** The names of the columns, repeated or empty ones as they are; undefined when the file holds no record. */
  header: string[] | undefined;
  /** Data records in batches, with the number of the first one of each (1 is the first data row). */
  batches: AsyncGenerator<RecordBatch>;
  /** Lines without text that were left out, as far as the file has been read. */
  blankLineCount(): number;
  /** Lets go of the file. To be called by whoever opened it, however far they have read. */
  close(): Promise<void>;
};

export type RecordBatch = { firstRowNumber: number; records: string[][] };

/** Records of a file from its first one on, whatever they mean. */
export type RecordReader = {
  batches: AsyncGenerator<string[][]>;
  blankLineCount(): number;
  close(): Promise<void>;
};

/**
 * Opens a file as a table, as it was decided. The one way in which everybody reads it, so that all see the same rows.
 * @throws UnreadableFile here (the file is closed then) or while the batches are read
 */
export async function openTable(source: FileSource, format: FileFormat, limits: FileLimits): Promise<Table> {
  const reader = await openRecords(source, format, limits);
  try {
    const { header, rest } = await readHeader(reader.batches, format);
    const batches = dataBatches(reader.batches, rest, format, header ?? []);
    return { header, batches, blankLineCount: reader.blankLineCount, close: reader.close };
  } catch (error) {
    await reader.close();
    throw inDataRows(error, format);
  }
}

async function openRecords(source: FileSource, format: FileFormat, limits: FileLimits): Promise<RecordReader> {
  const { container, encoding = "UTF-8", delimiter = ",", sheet } = format;
  if (container === "XLSX") return openWorkbook(source, limits, sheet);
  const bytes = await textSource(source, container, limits)();
  const { batches, blankLineCount } = csvRecords(withoutSeparatorLine(decodeText(bytes, encoding)), delimiter);
  const close = async () => {
    await batches.return(undefined);
    bytes.destroy();
  };
  return { batches, blankLineCount, close };
}

async function readHeader(
  batches: AsyncGenerator<string[][]>,
  { headerRow, columnCount = 0 }: FileFormat,
): Promise<{ header: string[] | undefined; rest: string[][] }> {
  let recordCount = 0;
  for (let batch = await nextBatch(batches); batch; batch = await nextBatch(batches)) {
    if (headerRow === null) return { header: numberedColumns(columnCount), rest: batch };
    const header = batch[headerRow - 1 - recordCount];
    if (header) return { header: withUnnamed(header, columnCount), rest: batch.slice(headerRow - recordCount) };
    recordCount += batch.length;
  }
  if (recordCount === 0) return { header: undefined, rest: [] };
  throw new UnreadableFile("HEADER_ROW_MISSING", { name: String(headerRow), others: [String(recordCount)] });
}

function withUnnamed(header: string[], columnCount: number): string[] {
  return [...header, ...Array<string>(Math.max(0, columnCount - header.length)).fill("")];
}

function numberedColumns(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Column ${index + 1}`);
}

async function* dataBatches(
  others: AsyncGenerator<string[][]>,
  first: string[][],
  format: FileFormat,
  header: readonly string[],
): AsyncGenerator<RecordBatch> {
  const fit = format.container === "XLSX" ? 0 : header.findLastIndex((name) => name.trim() !== "") + 1;
  let firstRowNumber = 1;
  try {
    for (let batch: string[][] | undefined = first; batch; batch = await nextBatch(others)) {
      for (const record of batch) addUnnamedCells(record, fit, header.length);
      if (batch.length > 0) yield { firstRowNumber, records: batch };
      firstRowNumber += batch.length;
    }
  } catch (error) {
    throw inDataRows(error, format);
  }
}

/** A record that ends before the columns without a name is whole; so is one of a sheet, which ends at its last filled cell. */
function addUnnamedCells(record: string[], leastLength: number, length: number): void {
  if (record.length >= leastLength) while (record.length < length) record.push("");
}

async function nextBatch(batches: AsyncGenerator<string[][]>): Promise<string[][] | undefined> {
  const next = await batches.next();
  return next.done ? undefined : next.value;
}

/** A problem in a record, counted from the first one, becomes one in a row, counted from the header. */
function inDataRows(error: unknown, { headerRow }: FileFormat): unknown {
  if (!(error instanceof UnreadableFile) || error.problem.row === undefined) return error;
  const { code, row, ...details } = error.problem;
  const rowNumber = row - (headerRow ?? 0);
  return new UnreadableFile(code, rowNumber > 0 ? { ...details, row: rowNumber } : details);
}
