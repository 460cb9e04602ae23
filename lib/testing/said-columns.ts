import { describeColumns } from "../columns/describe-columns";
import type { SuggestedColumns } from "../columns/suggest-columns";

/** Suggested columns with the sentences that people read in place of their codes. */
export function saidColumns({ source, ...columns }: SuggestedColumns) {
  const { email, points, refused } = describeColumns(columns);
  return {
    ...(source && { source }),
    email: withoutWhy(email),
    points: withoutWhy(points),
    refused: refused.map(({ columnIndex, reason }) => ({ columnIndex, reason })),
  };
}

function withoutWhy({ columnIndex, confidence, reason, rivals }: ReturnType<typeof describeColumns>["email"]) {
  return {
    columnIndex,
    confidence,
    reason,
    rivals: rivals.map((rival) => ({ columnIndex: rival.columnIndex, reason: rival.reason })),
  };
}
