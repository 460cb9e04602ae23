import { describeRowError } from "../rows/describe-row-error";
import type { RowRecord } from "./select-rows";

/** A row of an import as the API tells it. Fields with no value are absent. */
export function rowResource(row: RowRecord) {
  return { rowNumber: row.rowNumber, ...outcomeOf(row), correction: correctionOf(row) };
}

function outcomeOf(row: RowRecord) {
  const { errorCode, mergedInto, balance, change } = row;
  if (errorCode !== null) {
    return {
      outcome: "FAILED" as const,
      email: row.emailCell ?? undefined,
      pointsText: row.pointsCell ?? undefined,
      errorCode,
      error: describeRowError(errorCode, row.errorDetail, row.suggestion),
      suggestion: row.suggestion ?? undefined,
    };
  }
  const customer = { customerId: row.customerId ?? undefined, email: row.customerEmail ?? undefined };
  const applied = row.applied ?? false;
  if (mergedInto !== null) return { outcome: "MERGED" as const, ...customer, mergedIntoRow: mergedInto, applied };
  const [pointsBefore, difference] = [balance ?? 0, change ?? 0];
  return {
    outcome: difference === 0 ? ("UNCHANGED" as const) : ("CHANGED" as const),
    ...customer,
    pointsBefore,
    pointsAfter: pointsBefore + difference,
    difference,
    applied,
  };
}

function correctionOf({ correctedEmail, correctedPoints, skipped }: RowRecord) {
  if (correctedEmail === null && correctedPoints === null && !skipped) return undefined;
  return { email: correctedEmail ?? undefined, points: correctedPoints ?? undefined, skipped: skipped ?? false };
}
