import { hasMailWord, isEmail, isFigure } from "./cell-kind";
import { isErrorFileHeader } from "./error-file-header";

/** Which record is the header, and what it was decided by. */
export type HeaderDecision = {
  /** 1 is the first record; null when there is no header. */
  headerRow: number | null;
  decidedBy: "CHOSEN" | "FIRST_RECORD" | "AFTER_OTHER_LINES" | "FIRST_RECORD_IS_DATA";
};

/**
 * Finds the header among the first records of a file. That of an error file of ours is known by its columns. Any other holds
 * names: no emails, no figures. When several records could be
 * it, the first is taken, so that no row is lost by mistake, unless one of them names a column of mails.
 * @param columnCount cells that most records have
 * @param emailColumn the column with emails, counted from 0
 */
export function detectHeader(
  records: readonly string[][],
  columnCount: number,
  emailColumn: number | undefined,
): HeaderDecision {
  const ownHeader = records.findIndex(isErrorFileHeader);
  if (ownHeader !== -1) return decided(ownHeader);

  const firstData = emailColumn === undefined ? -1 : records.findIndex((record) => isEmail(record[emailColumn] ?? ""));
  if (firstData === 0) return { headerRow: null, decidedBy: "FIRST_RECORD_IS_DATA" };

  const before = firstData === -1 ? records : records.slice(0, firstData);
  // A title and a date fill few cells. Rows may be longer or shorter than their header, so its length says nothing.
  const filled = firstData === -1 ? columnCount : filledCount(records[firstData] ?? []);
  const leastNames = Math.max(2, Math.ceil(filled / 2));
  const names = before.map((record) => isNames(record, leastNames));
  const namesMail = before.findIndex((record, index) => names[index] && record.some(hasMailWord));
  const header = namesMail === -1 ? names.indexOf(true) : namesMail;
  if (header !== -1) return decided(header);

  // No record reads like a header of all columns. A short one may; else rows come at once, or all is figures.
  const short = before.findIndex((record) => isNames(record, 2));
  if (short !== -1) return decided(short);
  // A figure may be the name of a column, where another one speaks of mails.
  const mixed = before.findIndex((record) => filledCount(record) >= 2 && record.some(hasMailWord));
  if (mixed !== -1) return decided(mixed);
  return firstData > 0 && isData(records, columnCount)
    ? { headerRow: null, decidedBy: "FIRST_RECORD_IS_DATA" }
    : decided(0);
}

function decided(index: number): HeaderDecision {
  return { headerRow: index + 1, decidedBy: index === 0 ? "FIRST_RECORD" : "AFTER_OTHER_LINES" };
}

function isNames(record: readonly string[], leastNames: number): boolean {
  return filledCount(record) >= leastNames && !record.some((cell) => isEmail(cell) || isFigure(cell));
}

function filledCount(record: readonly string[]): number {
  return record.filter((cell) => cell.trim() !== "").length;
}

/** Whether the first record holds a figure, other than a year, where most others hold one. */
function isData([first = [], ...others]: readonly string[][], columnCount: number): boolean {
  return Array.from({ length: columnCount }, (_, column) => column).some((column) => {
    const cell = first[column] ?? "";
    if (!isFigure(cell) || /^\s*(?:19|20)\d\d\s*$/.test(cell)) return false;
    return others.filter((record) => isFigure(record[column] ?? "")).length > others.length / 2;
  });
}
