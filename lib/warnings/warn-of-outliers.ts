import type { PreviewReport } from "../previews/preview-report";
import type { Warning } from "./warning";

/** Points that are worth a second look; a smaller change is no outlier, however small the others are. */
const smallestOutlier = 10_000;

/** With fewer customers who change, nobody knows what is usual. */
const fewestCustomers = 10;

type Facts = Pick<PreviewReport, "customers" | "biggestChanges" | "usualChange">;

/** Warns of changes that are more than `factor` times what is usual in the file itself. Those among the biggest ten are named; when all ten are, there may be more. */
export function warnOfOutliers({ customers, biggestChanges, usualChange }: Facts, factor: number | null): Warning[] {
  if (factor === null || usualChange === undefined || customers.rising + customers.falling < fewestCustomers) return [];
  const outliers = biggestChanges.filter(({ difference }) => {
    const size = Math.abs(difference);
    return size >= smallestOutlier && size > factor * usualChange;
  });
  const [first] = outliers;
  if (!first) return [];
  const others = outliers.length - 1;
  const isAll = outliers.length < biggestChanges.length;
  const change = `Row ${first.rowNumber.toLocaleString("en")} changes the balance of ${first.email} from ${first.pointsBefore.toLocaleString("en")} to ${first.pointsAfter.toLocaleString("en")} points.`;
  const more =
    others === 0
      ? ""
      : ` ${isAll ? "" : "At least "}${others} more ${others === 1 ? "row stands" : "rows stand"} out like it.`;
  const usual = `Of the other customers who change, 99 of 100 change by at most ${usualChange.toLocaleString("en")} points.`;
  const data = { changes: outliers, isAll, usualChange, factor };
  return [{ code: "OUTLIER", severity: "SEVERE", message: `${change}${more} ${usual}`, data }];
}
