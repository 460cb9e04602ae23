import type { ColumnGuess } from "./choose-column";
import { describeColumnReason } from "./describe-column-reason";
import type { SuggestedColumns } from "./suggest-columns";

/** What was suggested, each reason with its sentence for a person. */
export function describeColumns({ email, points, refused }: Pick<SuggestedColumns, "email" | "points" | "refused">) {
  return {
    email: describeGuess(email),
    points: describeGuess(points),
    refused: refused.map(({ columnIndex, why }) => ({ columnIndex, reason: describeColumnReason(why), why: [why] })),
  };
}

function describeGuess({ columnIndex, confidence, why, rivals }: ColumnGuess) {
  return {
    columnIndex,
    confidence,
    reason: why.map(describeColumnReason).join(" "),
    why,
    rivals: rivals.map((rival) => ({
      columnIndex: rival.columnIndex,
      reason: describeColumnReason(rival.why),
      why: [rival.why],
    })),
  };
}
