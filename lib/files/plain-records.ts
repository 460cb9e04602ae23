import type { Delimiter } from "./file-format";

/**
 * The records of whole lines in which no quotation mark stands: every line is one, and every delimiter separates cells. An empty
 * line is a record of one empty cell.
 * @param lines text in UTF-8
 */
export function plainRecords(lines: Buffer, delimiter: Delimiter): string[][] {
  const text = lines.toString();
  const records = (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text).split("\n");
  // Behind the last line end is no line.
  if (records.at(-1) === "") records.pop();
  return records.map((line) => line.split(delimiter));
}
