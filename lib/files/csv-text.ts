import { stringify } from "csv-stringify/sync";

/** Any separator or line end, whichever a file has: a program that guesses the separator, ours too, would take it for one. */
const quotedMatch = /[,;\t|"\r\n]|^\s|\s$/;

/**
 * Rows as CSV. Quotes only the cells that need it.
 * @param options.quoted quotes every cell
 */
export function csvText(rows: string[][], delimiter: string, { quoted = false } = {}): string {
  return stringify(rows, { delimiter, quoted, quoted_match: quotedMatch, record_delimiter: "\r\n" });
}

/** One cell as CSV, quoted if it needs to be. */
export function csvCell(cell: string): string {
  return quotedMatch.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
