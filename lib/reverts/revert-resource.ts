import type { RevertWithProgress } from "./read-reverts";

/** `revertResult` of an import. Fields with no value are absent. */
export function revertResource(revert: RevertWithProgress) {
  const { status, shortfallPoints, pointsDifference, processedRowCount, totalRowCount } = revert;
  const ended = status !== "REVERTING";
  return {
    status,
    createdDate: revert.createdDate.toISOString(),
    finishedDate: revert.finishedDate?.toISOString(),
    successCount: revert.successCount ?? undefined,
    shortfallCount: revert.shortfallCount ?? undefined,
    shortfallPoints: shortfallPoints === null ? undefined : Number(shortfallPoints),
    pointsDifference: pointsDifference === null ? undefined : Number(pointsDifference),
    reportFileExists: revert.reportFileKey !== null,
    errorReason: revert.errorReason ?? undefined,
    progress: {
      processedRowCount,
      totalRowCount,
      retryReason: ended ? undefined : (revert.retryReason ?? undefined),
    },
  };
}
