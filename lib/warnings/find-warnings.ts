import type { RowErrorCode } from "@/prisma/client/enums";
import type { PointsFormat } from "../import-files/points-format";
import type { PreviewFacts } from "../previews/preview-report";
import type { RunOptions } from "../staging/run-options";
import { warnOfAmbiguity } from "./warn-of-ambiguity";
import { warnOfColumn } from "./warn-of-column";
import { warnOfGrowth } from "./warn-of-growth";
import { warnOfOutliers } from "./warn-of-outliers";
import { warnOfShare } from "./warn-of-share";
import { warnOfUnlinkedFile } from "./warn-of-unlinked-file";
import type { Warning } from "./warning";
import type { WarningThresholds } from "./warning-thresholds";

/** The file that a preview was made of, as far as warnings need it. */
type PreviewedFile = {
  header: readonly string[];
  pointsFormat: PointsFormat;
  /** Whether it is known whose rows these are (see lib/follow-ups). */
  isLinked: boolean;
  options: RunOptions;
};

/** What a merchant is warned of before an import is made, by what its preview has found. */
export function findWarnings(facts: PreviewFacts, file: PreviewedFile, thresholds: WarningThresholds): Warning[] {
  const { rows, failures, customers, points } = facts;
  const inFile = customers.rising + customers.falling + customers.unchanged;
  const countOf = (code: RowErrorCode) => failures.find(({ errorCode }) => errorCode === code)?.count ?? 0;
  return [
    ...warnOfUnlinkedFile(file.header, file.isLinked, file.options),
    ...warnOfColumn(file.header, file.pointsFormat.column),
    ...warnOfAmbiguity(countOf("POINTS_AMBIGUOUS"), file.pointsFormat),
    ...warnOfShare({
      code: "MANY_UNMATCHED",
      count: countOf("CUSTOMER_NOT_FOUND"),
      total: rows.total,
      thresholdPercent: thresholds.unmatchedPercent,
      says: { one: "rows has an email that no customer has", other: "rows have an email that no customer has" },
    }),
    ...warnOfShare({
      code: "MANY_FALL",
      count: customers.falling,
      total: inFile,
      thresholdPercent: thresholds.fallingPercent,
      says: { one: "customers in the file loses points", other: "customers in the file lose points" },
    }),
    ...warnOfShare({
      code: "MANY_TO_ZERO",
      count: customers.toZero,
      total: inFile,
      thresholdPercent: thresholds.toZeroPercent,
      says: {
        one: "customers in the file loses all of their points",
        other: "customers in the file lose all of their points",
      },
    }),
    ...warnOfOutliers(facts, thresholds.outlierFactor),
    ...warnOfGrowth(points, thresholds.growthPercent),
  ];
}
