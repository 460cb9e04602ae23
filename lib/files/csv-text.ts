import { stringify } from "csv-stringify/sync";

/**
 * Rows as CSV. Quotes cells that hold any separator or line end, whichever this file has: a program that guesses the separator,
 * ours too, would take it for one.
 * @param options.quoted quotes every cell
 */
export function csvText(rows: string[][], delimiter: string, { quoted = false } = {}): string {
  const quoted_match = /[,;\t|"\r\n]|^\s|\s$/;
  return stringify(rows, { delimiter, quoted, quoted_match, record_delimiter: "\r\n" });
}
