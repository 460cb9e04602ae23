import { type Options, Parser } from "csv-parse";
import type { Delimiter } from "./file-format";
import { forgetRecord, parserState } from "./parser-state";
import { UnreadableFile } from "./unreadable-file";

/** Characters a record may have. Bounds the memory that one record takes. */
export const maxRecordLength = 262_144;

/** Cells a record may have. A row with a few too many is a row that fails; this is for files that are no table. */
const maxRecordCells = 1_000;

/**
 * The parser of csv-parse, without a queue of single records behind it: a third of the time of a stream of records goes into
 * that queue. What a piece of the file holds is taken as one batch. Cells stay text; a record without text is left out.
 */
export class RecordCollector extends Parser {
  #records: string[][] = [];
  #taken = 0;
  #withoutText = 0;
  #lastByte: number | undefined;
  #finished = false;
  readonly #parser = parserState(this);

  constructor(delimiter: Delimiter) {
    super(options(delimiter));
    // Whoever waits for a piece is told of its error; unheard here, it would end the process.
    this.on("error", () => {});
  }

  /** Records with text, so far. */
  get recordCount(): number {
    return this.#taken + this.#records.length;
  }

  /** Lines without text, so far: empty ones, and those of blanks and delimiters. */
  get blankLineCount(): number {
    // Behind the last line end the parser counts one more.
    const behindTheEnd = this.#finished && (this.#lastByte === 10 || this.#lastByte === 13) ? 1 : 0;
    return this.#withoutText + this.info.empty_lines - behindTheEnd;
  }

  /** Whether it stands, or ended, within quotation marks. */
  get isInsideQuotes(): boolean {
    return this.#parser.state.quoting;
  }

  /** Called by the parser for every record, and with null at the end. */
  override push(record: string[] | null): boolean {
    if (record === null) return super.push(null);
    forgetRecord(this.#parser);
    if (record.length > maxRecordCells) throw new UnreadableFile("TOO_MANY_COLUMNS");
    if (record.some(hasText)) this.#records.push(record);
    else this.#withoutText++;
    return true;
  }

  parse(piece: Buffer): Promise<void> {
    this.#lastByte = piece.at(-1) ?? this.#lastByte;
    return this.#settled((done) => this.write(piece, done));
  }

  finish(): Promise<void> {
    this.#finished = true;
    return this.#settled((done) => this.end(done));
  }

  takeBatch(): string[][] {
    const batch = this.#records;
    this.#records = [];
    this.#taken += batch.length;
    return batch;
  }

  #settled(work: (done: (error?: Error | null) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => work((error) => (error ? reject(error) : resolve())));
  }
}

function options(delimiter: Delimiter): Options {
  return {
    delimiter,
    max_record_size: maxRecordLength,
    // One file may hold line ends of several systems.
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    // A quotation mark inside an unquoted cell (27" screen) is part of the text.
    relax_quotes: true,
    skip_empty_lines: true,
  };
}

function hasText(cell: string): boolean {
  return cell.trim() !== "";
}
