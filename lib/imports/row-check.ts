import { hash } from "node:crypto";
import type { ColumnMapping } from "../rows/read-row";

/** A row of a file, with the places of its email and points. */
export type CheckedRow = {
  cells: readonly string[];
  mapping: ColumnMapping;
  /** Columns at the beginning that are ours, not the merchant's. */
  ownColumns: number;
};

/** One for each value of a hexadecimal digit. Letters only, and no vowels: a spreadsheet would take digits for a number, and `mar` or `true` for a date or a truth. */
const letters = "bcdfghjklmnpqrst";
const digestLetters = 12;
const checkForm = new RegExp(`^[${letters}]{${digestLetters}}[pcn]$`);

const lastLetters = { ".": "p", ",": "c", none: "n" } as const;

/**
 * What an error file keeps of a failed row, to know it again: whether it was corrected, and how its points were to be read. It
 * looks only at what the row failed for, because a spreadsheet writes other cells anew without being asked: dates, leading
 * zeros, line ends in a cell, empty cells at the end.
 * @param code why the row failed
 * @param decimal the decimal sign that the column of points was found to have
 */
export function rowCheck(code: string, row: CheckedRow, decimal: "," | "." | undefined): string {
  return digest(code, row) + lastLetters[decimal ?? "none"];
}

/** Whether a row that failed for this reason is as it was. @param check its cell of our column */
export function isUncorrected(check: string, code: string, row: CheckedRow): boolean {
  return checkForm.test(check) && check.slice(0, digestLetters) === digest(code, row);
}

/** The decimal sign of the column in the file that a row once came from. */
export function checkedDecimal(check: string): "," | "." | undefined {
  if (!checkForm.test(check)) return undefined;
  return ([".", ","] as const).find((sign) => check.endsWith(lastLetters[sign]));
}

function digest(code: string, { cells, mapping, ownColumns }: CheckedRow): string {
  const text = (column: number) => (cells[column] ?? "").replace(/\r\n?/g, "\n").replace(/^'+/, "").trim();
  const parts = [code, text(mapping.emailColumn), text(mapping.pointsColumn)];
  if (code === "ROW_MALFORMED") parts.push(String(cells.findLastIndex((cell) => cell !== "") + 1 - ownColumns));
  const digits = hash("sha256", JSON.stringify(parts), "hex").slice(0, digestLetters);
  return digits.replace(/./g, (digit) => letters.charAt(Number.parseInt(digit, 16)));
}
