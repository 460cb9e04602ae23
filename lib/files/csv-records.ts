import { Readable } from "node:stream";
import { CsvError, type Parser, parse } from "csv-parse";
import type { Delimiter } from "./delimiter";
import { strictUtf8 } from "./utf8";

/** Why a file cannot be read as CSV. */
export class CsvFileError extends Error {
  readonly reason: "QUOTE_NOT_CLOSED" | "FIELD_TOO_LARGE" | "TOO_MANY_COLUMNS" | "NOT_CSV";
  /** The data row where it went wrong, counted like all rows: 1 follows the header. */
  readonly rowNumber: number;

  constructor(reason: CsvFileError["reason"], rowNumber: number) {
    super(reason);
    this.reason = reason;
    this.rowNumber = rowNumber;
  }
}

/** Characters a record may have. Bounds the memory that one record takes. */
const maxRecordLength = 1_048_576;

/** Cells a record may have. A row with a few too many is a row that fails; this is for files that are no table. */
const maxRecordCells = 1_000;

/** Bytes without a line end. Cells without text weigh nothing in the length of a record, but in memory they do. */
const maxLineBytes = 4 * maxRecordLength;

const recordsPerBatch = 1_000;
/** A batch of long records ends sooner. */
const charactersPerBatch = 4 * maxRecordLength;

/**
 * Reads a CSV file in batches of records, the header being the first record. Cells stay text; blank lines are skipped.
 * Records of another length than the header are passed on as they are.
 * @throws NotTextError, CsvFileError
 */
export async function* csvRecords(bytes: AsyncIterable<Buffer>, delimiter: Delimiter): AsyncGenerator<string[][]> {
  const parser = parse({
    bom: true,
    delimiter,
    max_record_size: maxRecordLength,
    // One file may hold line ends of several systems.
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    // A quotation mark inside an unquoted cell (27" screen) is part of the text.
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const source = Readable.from(boundedLines(strictUtf8(bytes)), { objectMode: false });
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    yield* batches(parser);
  } catch (error) {
    throw error instanceof CsvError ? toFileError(error, parser) : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

async function* boundedLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let lineBytes = 0;
  for await (const chunk of bytes) {
    const end = Math.max(chunk.lastIndexOf(10), chunk.lastIndexOf(13));
    lineBytes = end === -1 ? lineBytes + chunk.length : chunk.length - end - 1;
    if (lineBytes > maxLineBytes) throw new CsvFileError("FIELD_TOO_LARGE", 0);
    yield chunk;
  }
}

async function* batches(parser: Parser): AsyncGenerator<string[][]> {
  let batch: string[][] = [];
  let begin = parser.info.bytes;
  let passedOn = 0;
  for await (const record of parser) {
    if (record.length > maxRecordCells) throw new CsvFileError("TOO_MANY_COLUMNS", passedOn);
    // A line of blanks is a blank line.
    if (record.length === 1 && record[0].trim() === "") continue;
    batch.push(record);
    // The parser's own count runs ahead of what is read from it. The header is the record that makes it 1.
    passedOn++;
    if (batch.length < recordsPerBatch && parser.info.bytes - begin < charactersPerBatch) continue;
    yield batch;
    batch = [];
    begin = parser.info.bytes;
  }
  if (batch.length > 0) yield batch;
}

function toFileError(error: CsvError, parser: Parser): CsvFileError {
  const rowNumber = parser.info.records;
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return new CsvFileError("QUOTE_NOT_CLOSED", rowNumber);
  if (error.code === "CSV_MAX_RECORD_SIZE") {
    return new CsvFileError(isInsideQuotes(parser) ? "QUOTE_NOT_CLOSED" : "FIELD_TOO_LARGE", rowNumber);
  }
  return new CsvFileError("NOT_CSV", rowNumber);
}

/** A record without end is most often a quotation mark without end; the parser's state is the one place that knows. */
function isInsideQuotes(parser: object): boolean {
  if (!("state" in parser) || typeof parser.state !== "object" || !parser.state) return false;
  return "quoting" in parser.state && parser.state.quoting === true;
}
