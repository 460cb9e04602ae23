import { describeLikelyDecimal } from "../columns/describe-likely-decimal";
import type { PointsFormat } from "../import-files/points-format";
import { unsettledCells } from "../rows/unsettled-cells";
import type { Warning } from "./warning";

/** Warns of rows that fail because nothing says what the separators in their points mean. @param count how many do */
export function warnOfAmbiguity(count: number, { decided, likely }: PointsFormat): Warning[] {
  if (count === 0) return [];
  const first = unsettledCells(decided)[0]?.first;
  const rows = count === 1 ? "1 row is" : `${count.toLocaleString("en")} rows are`;
  const example = first?.cell === undefined ? "" : `: row ${first.rowNumber} has “${first.cell}”`;
  const advice = likely
    ? `${describeLikelyDecimal(likely)} If that is right, preview again with pointsDecimalSeparator “${likely.decimal}”.`
    : "If you know what separates decimals, preview again with pointsDecimalSeparator.";
  const message = `${rows} not imported, because the points could be read in two ways${example}. ${advice}`;
  const data = { count, ...(first && { first }), ...(likely && { likely }) };
  return [{ code: "AMBIGUOUS_POINTS", severity: "SEVERE", message, data }];
}
