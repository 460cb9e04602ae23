/** What csv-parse keeps to itself. */
export type ParserState = {
  api: {
    /** Reads text, and what it held back before. @param end whether it may hold back the last bytes @returns what is wrong */
    parse(text: Buffer, end: boolean, push: (record: string[]) => void, close: () => void): Error | undefined;
  };
  state: {
    /** It stands within quotation marks. */
    quoting: boolean;
    /** What it has not read yet, to look ahead. */
    previousBuf: Buffer | undefined;
    /** The buffer of the text of a cell. */
    field: { size: number; buf: Buffer };
  };
  info: { records: number };
};

/** Bytes that the buffer of a cell may keep after a record. */
const maxKeptBytes = 2_048;

/** @throws Error when csv-parse is another than the one this was written for */
export function parserState(parser: object): ParserState {
  if (!hasState(parser)) throw new Error("This version of csv-parse keeps its state in another way.");
  return parser;
}

/**
 * Makes every record cost what it should; to be called after each.
 * - The parser makes an error with a stack of every record that is longer or shorter than the first: 20 times the work of
 *   reading it. So each is the first.
 * - It copies the whole buffer of a cell for every stray quotation mark, and one long cell makes the buffer long for good: a
 *   file of both would take hours.
 */
export function forgetRecord({ state: { field }, info }: ParserState): void {
  info.records = 0;
  if (field.size <= maxKeptBytes) return;
  field.size = maxKeptBytes;
  field.buf = Buffer.allocUnsafe(maxKeptBytes);
}

function hasState(parser: object): parser is ParserState {
  const state = "state" in parser && parser.state;
  const field = isObject(state) && "quoting" in state && "previousBuf" in state && state.field;
  const info = "info" in parser && parser.info;
  const api = "api" in parser && parser.api;
  return (
    isObject(field) &&
    "size" in field &&
    "buf" in field &&
    isObject(info) &&
    "records" in info &&
    isObject(api) &&
    "parse" in api
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
