import { hash } from "node:crypto";
import type { ColumnMapping } from "../rows/read-row";
import { errorFileCode, errorFileCodeLength } from "./error-file-code";
import { hexLetters, letters } from "./hex-letters";

/** A row of a file, with the places of its email and points. */
export type CheckedRow = {
  cells: readonly string[];
  mapping: ColumnMapping;
  /** Columns at the beginning that are ours, not the merchant's. */
  ownColumns: number;
};

const digestLetters = 12;

const signLetters = { ".": "p", ",": "c", none: "n" } as const;

/** What the row was, how its points were to be read, and the import it comes from, which older error files do not name. */
const checkForm = new RegExp(`^([${letters}]{${digestLetters}})([pcn])([${letters}]{${errorFileCodeLength}})?$`);

/**
 * What an error file keeps of a failed row, to know it again: whether it was corrected, how its points were to be read, and which
 * import it comes from. It looks only at what the row failed for, because a spreadsheet writes other cells anew without being
 * asked: dates, leading zeros, line ends in a cell, empty cells at the end.
 * @param code why the row failed
 * @param decimal the decimal sign that the column of points was found to have
 * @param loyaltyImportId the import that the error file is written for
 */
export function rowCheck(
  code: string,
  row: CheckedRow,
  decimal: "," | "." | undefined,
  loyaltyImportId: string,
): string {
  return digest(code, row) + signLetters[decimal ?? "none"] + errorFileCode(loyaltyImportId);
}

/** Whoever copies cells from one program to another may add blanks, or make capitals of all letters. */
function readCheck(check: string): RegExpExecArray | null {
  return checkForm.exec(check.trim().toLowerCase());
}

/** Whether a row that failed for this reason is as it was. @param check its cell of our column */
export function isUncorrected(check: string, code: string, row: CheckedRow): boolean {
  return readCheck(check)?.[1] === digest(code, row);
}

/** The decimal sign of the column in the file that a row once came from. */
export function checkedDecimal(check: string): "," | "." | undefined {
  const letter = readCheck(check)?.[2];
  return ([".", ","] as const).find((sign) => signLetters[sign] === letter);
}

/** The `errorFileCode` of the import that a row comes from; undefined when its check names none. */
export function checkedImport(check: string): string | undefined {
  return readCheck(check)?.[3];
}

function digest(code: string, { cells, mapping, ownColumns }: CheckedRow): string {
  const text = (column: number) => (cells[column] ?? "").replace(/\r\n?/g, "\n").replace(/^'+/, "").trim();
  const parts = [code, text(mapping.emailColumn), text(mapping.pointsColumn)];
  if (code === "ROW_MALFORMED") parts.push(String(cells.findLastIndex((cell) => cell !== "") + 1 - ownColumns));
  return hexLetters(hash("sha256", JSON.stringify(parts), "hex").slice(0, digestLetters));
}
