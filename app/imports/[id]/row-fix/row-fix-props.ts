import type { Reader } from "@/app/texts/reader-of";
import type { RowFixProps } from "./row-fix";

/** A row as it is in the file, and what was decided about it. */
type FixableRow = {
  rowNumber: number;
  emailCell: string | null;
  pointsCell: string | null;
  suggestion: string | null;
  decision: "none" | "corrected" | "skipped";
};

/** What the form that corrects a row needs, in the words of the reader. */
export function rowFixProps(importId: string, row: FixableRow, { texts, formats }: Reader): RowFixProps {
  const { rowNumber, emailCell, pointsCell, suggestion, decision } = row;
  const { fix, failedRows } = texts;
  const number = formats.number(rowNumber);
  return {
    row: { importId, rowNumber, emailCell, pointsCell },
    suggestion,
    decided: decision !== "none",
    texts: {
      correct: fix.correct(number),
      email: failedRows.email,
      points: failedRows.points,
      save: fix.save,
      saving: fix.saving,
      skip: fix.skip,
      suggested: fix.suggested(suggestion ?? ""),
      takeBack: decision === "skipped" ? fix.takeSkipBack(number) : fix.takeBack(number),
    },
  };
}
