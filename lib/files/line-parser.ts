import { CsvError, type Options, Parser } from "csv-parse";
import type { Delimiter } from "./file-format";
import { forgetRecord, parserState } from "./parser-state";

/** Characters a record may have. Bounds the memory that one record takes. */
export const maxRecordLength = 262_144;

/**
 * csv-parse, without a stream of single records behind it: a third of its time goes into that. It holds back the last bytes of
 * what it is given, to look ahead; behind a line end there is no need to, and it can be left for the next lines.
 */
export class LineParser {
  readonly #parser;
  readonly #take;

  /** @param take is called for every record; an empty line is one of one empty cell. What it throws, they throw. */
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
  readLines(lines: Buffer): void {
    this.readPart(lines);
    if (this.isInsideQuotes) return;
    const error = this.#readHeldBack();
    // It takes this for the end of the text. A quotation mark that was just opened may be closed in the next lines.
    const isOpen = error instanceof CsvError && error.code === "CSV_QUOTE_NOT_CLOSED";
    if (error && !isOpen) throw error;
  }

  /** @param text may end anywhere @throws CsvError for a record that is too long */
  readPart(text: Buffer): void {
    const error = this.#parse(text, false);
    if (error) throw error;
  }

  /** To be called at the end of the text. @throws CsvError when a quotation mark was not closed */
  finish(): void {
    const error = this.#readHeldBack();
    if (error) throw error;
  }

  #readHeldBack(): Error | undefined {
    const error = this.#parse(Buffer.alloc(0), true);
    this.#parser.state.previousBuf = undefined;
    return error;
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
