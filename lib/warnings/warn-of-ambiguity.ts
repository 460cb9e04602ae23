import { describeLikelyDecimal } from "../columns/describe-likely-decimal";
import type { PointsFormat } from "../import-files/points-format";
import { impliedDecimal } from "../rows/number-format";
import { unsettledCells } from "../rows/unsettled-cells";
import type { Warning } from "./warning";

/**
 * Warns of rows that fail because nothing says what the separators in their points mean. Where the rest of the column says it, and
 * only these rows are written in another way, nothing is to be decided: that is told as a notice.
 * @param count how many rows fail
 */
export function warnOfAmbiguity(count: number, { decided, likely }: PointsFormat): Warning[] {
  if (count === 0) return [];
  const first = unsettledCells(decided)[0]?.first;
  const rows = count === 1 ? "1 row is" : `${count.toLocaleString("en")} rows are`;
  const example = first?.cell === undefined ? "" : `: row ${first.rowNumber} has “${first.cell}”`;
  const isDecided = impliedDecimal(decided.format) !== undefined;
  const advice = isDecided
    ? "Write the points there like the other numbers of the column."
    : likely
      ? `${describeLikelyDecimal(likely)} If that is right, preview again with pointsDecimalSeparator “${likely.decimal}”.`
      : "If you know what separates decimals, preview again with pointsDecimalSeparator.";
  const message = `${rows} not imported, because the points could be read in two ways${example}. ${advice}`;
  const data = { count, isDecided, ...(first && { first }), ...(likely && { likely }) };
  return [{ code: "AMBIGUOUS_POINTS", severity: isDecided ? "NOTICE" : "SEVERE", message, data }];
}
