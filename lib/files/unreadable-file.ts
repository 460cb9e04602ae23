/** What can be wrong with a file as a whole, and the reason of the wire contract under which it is told. */
const reasons = {
  FILE_MISSING: "FILE_MISSING",
  FILE_TOO_LARGE: "FILE_TOO_LARGE",
  INTERNAL: "INTERNAL",
  FILE_EMPTY: "FILE_EMPTY",
  SHEET_EMPTY: "FILE_EMPTY",
  NO_DATA_ROWS: "NO_DATA_ROWS",
  NO_TABLE: "NOT_CSV",
  BINARY: "NOT_CSV",
  NUL_BYTES: "NOT_CSV",
  IMAGE: "NOT_CSV",
  PDF: "NOT_CSV",
  OLD_EXCEL: "NOT_CSV",
  PROTECTED_WORKBOOK: "NOT_CSV",
  BINARY_WORKBOOK: "NOT_CSV",
  OPEN_DOCUMENT: "NOT_CSV",
  APPLE_DOCUMENT: "NOT_CSV",
  WORD: "NOT_CSV",
  PRESENTATION: "NOT_CSV",
  ARCHIVE: "NOT_CSV",
  HTML: "NOT_CSV",
  EXCHANGE_FORMAT: "NOT_CSV",
  XML: "NOT_CSV",
  JSON: "NOT_CSV",
  RICH_TEXT: "NOT_CSV",
  GZIP_BROKEN: "NOT_CSV",
  GZIP_OF_ARCHIVE: "NOT_CSV",
  WORKBOOK_BROKEN: "NOT_CSV",
  WORKBOOK_WITH_ENTITIES: "NOT_CSV",
  UNPACKED_TOO_LARGE: "FILE_TOO_LARGE",
  WORKBOOK_TOO_LARGE: "FILE_TOO_LARGE",
  SHEET_MISSING: "OPTION_UNFIT",
  SHEET_OF_TEXT: "OPTION_UNFIT",
  HEADER_ROW_MISSING: "OPTION_UNFIT",
  ENCODING_OF_WORKBOOK: "OPTION_UNFIT",
  DELIMITER_OF_WORKBOOK: "OPTION_UNFIT",
  ENCODING_MISMATCH: "ENCODING_UNSUPPORTED",
  ENCODING_UNKNOWN: "ENCODING_UNSUPPORTED",
  UTF8_BROKEN: "ENCODING_UNSUPPORTED",
  UTF16_BROKEN: "ENCODING_UNSUPPORTED",
  UTF32: "ENCODING_UNSUPPORTED",
  TOO_MANY_COLUMNS: "TOO_MANY_COLUMNS",
  TOO_MANY_ROWS: "TOO_MANY_ROWS",
  FIELD_TOO_LARGE: "FIELD_TOO_LARGE",
  QUOTE_NOT_CLOSED: "QUOTE_NOT_CLOSED",
} as const;

export type FileProblemCode = keyof typeof reasons;

const isProblemCode = (name: string): name is FileProblemCode => name in reasons;

export const fileProblemCodes = Object.keys(reasons).filter(isProblemCode);

export type FileProblemReason = (typeof reasons)[FileProblemCode];

export type FileProblem = {
  code: FileProblemCode;
  /** The data row where it went wrong: 1 follows the header. */
  row?: number;
  /** The line of the file where it went wrong, as an editor counts: 1 is the first. */
  line?: number;
  /** What was asked for, met or allowed: an encoding, a sheet, a header row, a number of rows. */
  name?: string;
  /** What there is instead. */
  others?: readonly string[];
};

/** Thrown when a file cannot be read as a table. */
export class UnreadableFile extends Error {
  readonly problem: FileProblem;

  constructor(code: FileProblemCode, details: Omit<FileProblem, "code"> = {}) {
    super(code);
    this.problem = { code, ...details };
  }
}

export function reasonOf({ code }: FileProblem): FileProblemReason {
  return reasons[code];
}
