import type { PreviewReport } from "../previews/preview-report";
import { percentWords, thresholdWords } from "./warn-of-share";
import type { Warning } from "./warning";

/** Warns when all balances of a site together grow by more than the threshold. Where they were 0 it is a first import. */
export function warnOfGrowth(
  { before, after, difference }: PreviewReport["points"],
  thresholdPercent: number | null,
): Warning[] {
  if (thresholdPercent === null || before <= 0 || difference * 100 <= thresholdPercent * before) return [];
  const percent = (difference * 100) / before;
  const totals = `from ${before.toLocaleString("en")} to ${after.toLocaleString("en")} points`;
  const message = `All balances together grow by ${percentWords(percent)}, ${totals}. ${thresholdWords(thresholdPercent)}`;
  const data = { pointsBefore: before, pointsAfter: after, difference, percent, thresholdPercent };
  return [{ code: "LIABILITY_GROWS", severity: "SEVERE", message, data }];
}
