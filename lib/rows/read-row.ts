import type { RowErrorCode } from "@/prisma/client/enums";
import type { NumberFormat } from "./number-format";
import { readEmail } from "./read-email";
import { readPoints } from "./read-points";
import { visibleText } from "./visible-text";

/** Which columns of a file hold what, counted from 0. */
export type ColumnMapping = { emailColumn: number; pointsColumn: number };

export type Row =
  | { ok: true; email: string; points: number }
  | {
      ok: false;
      code: RowErrorCode;
      /** What the sentence about this error needs (see describe-row-error.ts). */
      detail: string;
      /** Its email and points as they stand in the file, cut; absent where it has no such cell. */
      emailCell?: string | undefined;
      pointsCell?: string | undefined;
    };

/** Longest piece of a cell that is kept for an error text: more than is shown of it, so that the text can say that it is cut. */
export const maxDetailLength = 300;

/**
 * Reads one record of a file. A row has one error: the first that applies of malformed, email, points. Duplicates and
 * unknown customers are found later, by comparing rows with each other and with the customers.
 * @param columnCount columns of the header
 * @param format what the separators in the column of points mean
 */
export function readRow(
  cells: readonly string[],
  columnCount: number,
  mapping: ColumnMapping,
  format: NumberFormat,
): Row {
  if (isMalformed(cells, columnCount)) {
    return failedRow(cells, mapping, "ROW_MALFORMED", `${cells.length}/${columnCount}`);
  }
  const emailCell = cells[mapping.emailColumn] ?? "";
  const email = readEmail(emailCell);
  if (email === undefined) {
    return visibleText(emailCell).trim() === ""
      ? failedRow(cells, mapping, "EMAIL_MISSING", "")
      : failedRow(cells, mapping, "EMAIL_INVALID", emailCell.slice(0, maxDetailLength));
  }
  const pointsCell = cells[mapping.pointsColumn] ?? "";
  const points = readPoints(pointsCell, format);
  return points.ok
    ? { ok: true, email, points: points.points }
    : failedRow(cells, mapping, points.code, pointsCell.slice(0, maxDetailLength));
}

/** A row that fails, with the cells that a person needs to see. */
export function failedRow(
  cells: readonly string[],
  { emailColumn, pointsColumn }: ColumnMapping,
  code: RowErrorCode,
  detail: string,
): Row & { ok: false } {
  const [emailCell, pointsCell] = [cells[emailColumn], cells[pointsColumn]].map((cell) =>
    cell?.slice(0, maxDetailLength),
  );
  return { ok: false, code, detail, emailCell, pointsCell };
}

/** Whether a row has not the cells of the header. Separators at the end of a line that open only empty cells do no harm. */
export function isMalformed(cells: readonly string[], columnCount: number): boolean {
  if (cells.length === columnCount) return false;
  return cells.length < columnCount || cells.slice(columnCount).some((cell) => cell !== "");
}
