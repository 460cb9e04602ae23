import { maxColumns, maxRows } from "./file-limits";

/** Why a file could not be parsed (the contract's reasons). */
export type ParseErrorReason = keyof typeof sentences;

const sentences = {
  FILE_MISSING: () => "The file is no longer there, or no longer what was uploaded. Upload it again.",
  FILE_TOO_LARGE: () => "The file is larger than this installation allows. Split it and import the parts.",
  FILE_EMPTY: () => "The file is empty. Export it again and check that it holds rows.",
  NO_DATA_ROWS: () => "The file has a header but no rows below it. Export it again and check that it holds customers.",
  NOT_CSV: () =>
    "This is not a CSV file with at least two columns. In your spreadsheet choose “Save as” and “CSV UTF-8”, then upload that file.",
  ENCODING_UNSUPPORTED: () =>
    "The text of the file is not UTF-8. In your spreadsheet choose “Save as” and “CSV UTF-8”, then upload that file.",
  TOO_MANY_COLUMNS: (row) =>
    row
      ? `There are more than 1,000 cells ${row}. Check that this is a table, and remove what does not belong to it.`
      : `The file has more than ${maxColumns} columns. Keep the email and the points and remove the rest.`,
  TOO_MANY_ROWS: () => `The file has more than ${maxRows.toLocaleString("en")} rows. Split it and import the parts.`,
  FIELD_TOO_LARGE: (row) => `A cell${row ? ` ${row}` : ""} is too long. Shorten it, or check for a missing line break.`,
  QUOTE_NOT_CLOSED: (row) =>
    `A quotation mark ${row ?? "in the header"} is opened but never closed. Close or remove it.`,
  INTERNAL: () => "The file could not be read. Upload it again.",
} satisfies Record<string, (row: string | undefined) => string>;

/** One or two sentences for a person. @param rowNumber the data row where it went wrong, when one is known */
export function describeParseError(reason: ParseErrorReason, rowNumber?: number): string {
  return sentences[reason](rowNumber ? `in or after row ${rowNumber}` : undefined);
}
