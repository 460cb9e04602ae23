import { CsvError, type Options, Parser } from "csv-parse";
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

/**
 * Reads a CSV file in batches of records, the header being the first record. Cells stay text; blank lines are skipped.
 * Records of another length than the header are passed on as they are.
 * @throws NotTextError, CsvFileError
 */
export async function* csvRecords(bytes: AsyncIterable<Buffer>, delimiter: Delimiter): AsyncGenerator<string[][]> {
  const parser = new RecordCollector({
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
  try {
    for await (const chunk of boundedLines(strictUtf8(bytes))) {
      await parser.parse(chunk);
      yield* parser.takeBatch();
    }
    await parser.finish();
    yield* parser.takeBatch();
  } catch (error) {
    throw error instanceof CsvError ? toFileError(error, parser) : error;
  } finally {
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

/**
 * The parser of csv-parse, without a queue of single records behind it: a third of the time of a stream of records goes into
 * that queue. What a piece of the file holds is taken as one batch.
 */
class RecordCollector extends Parser {
  #records: string[][] = [];
  #taken = 0;

  constructor(options: Options) {
    super(options);
    // Whoever waits for a piece is told of its error; unheard here, it would end the process.
    this.on("error", () => {});
  }

  /** Called by the parser for every record, and with null at the end. */
  override push(record: string[] | null): boolean {
    if (record === null) return super.push(null);
    if (record.length > maxRecordCells) throw new CsvFileError("TOO_MANY_COLUMNS", this.#taken + this.#records.length);
    // A line of blanks is a blank line.
    if (record.length > 1 || record[0]?.trim() !== "") this.#records.push(record);
    return true;
  }

  parse(chunk: Buffer): Promise<void> {
    return this.#settled((done) => this.write(chunk, done));
  }

  finish(): Promise<void> {
    return this.#settled((done) => this.end(done));
  }

  *takeBatch(): Generator<string[][]> {
    const batch = this.#records;
    this.#records = [];
    this.#taken += batch.length;
    if (batch.length > 0) yield batch;
  }

  #settled(work: (done: (error?: Error | null) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => work((error) => (error ? reject(error) : resolve())));
  }
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
