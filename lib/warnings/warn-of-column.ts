import { describeColumnReason } from "../columns/describe-column-reason";
import { suspectPoints } from "../columns/suspect-points";
import type { Warning } from "./warning";

/** Warns when the column that was chosen for the points looks like something else. */
export function warnOfColumn(header: readonly string[], pointsColumn: number): Warning[] {
  const suspect = suspectPoints(header, pointsColumn);
  if (!suspect) return [];
  const message = `The points are taken from a column that does not look like the balance. ${describeColumnReason(suspect.why)}`;
  const data = { columnIndex: pointsColumn, columnName: suspect.name, why: suspect.why };
  return [{ code: "SUSPICIOUS_COLUMN", severity: "SEVERE", message, data }];
}
