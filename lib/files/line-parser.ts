import { CsvError, type Options, Parser } from "csv-parse";
import type { Delimiter } from "./file-format";
import { forgetRecord, parserState } from "./parser-state";

/** Characters a record may have. Bounds the memory that one record takes. */
export const maxRecordLength = 262_144;

/**
 * csv-parse, without a stream of single records behind it: a third of its time goes into that. It is given whole lines as if each
 * piece were a whole text, so that it holds nothing back to look ahead, and between two pieces stands where they meet.
 */
export class LineParser {
  readonly #parser;
  readonly #take;

  /** @param take is called for every record; an empty line is one of one empty cell. What it throws, the readers throw. */
  constructor(delimiter: Delimiter, take: (record: string[]) => void) {
    this.#parser = parserState(new Parser(options(delimiter)));
    this.#take = (record: string[]) => {
      forgetRecord(this.#parser);
      take(record);
    };
  }

  /** Whether it stands, or ended, within quotation marks. */
  get isInsideQuotes(): boolean {
    return this.#parser.state.quoting;
  }

  /** Whether what it is given next belongs to a record that has begun. */
  get isInsideRecord(): boolean {
    return this.isInsideQuotes || this.#parser.state.previousBuf !== undefined;
  }

  /** @param lines end with a line end, or the text ends with them @throws CsvError for a record that is too long */
  read(lines: Buffer): void {
    const error = this.#parse(lines, true);
    this.#parser.state.previousBuf = undefined;
    // It takes every piece for a whole text: the record goes on in the next one.
    if (error instanceof CsvError && error.code === "CSV_QUOTE_NOT_CLOSED") return;
    if (error) throw error;
  }

  /** Reads the beginning of a line whose end is not there yet. @throws CsvError for a record that is too long */
  readPart(line: Buffer): void {
    const error = this.#parse(line, false);
    if (error) throw error;
  }

  #parse(text: Buffer, end: boolean): Error | undefined {
    return this.#parser.api.parse(text, end, this.#take, () => {});
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
  };
}
