import { reader } from "@/app/texts/reader";
import type { RowRecord } from "@/lib/import-rows/select-rows";
import { CorrectRowForm } from "./correct-row-form";

/**
 * Opens the form that corrects a row. It begins with what was corrected before, or with the cells of the file; of a row that
 * counts they are not known any more.
 */
export async function CorrectRow({ importId, row }: { importId: string; row: RowRecord }) {
  const { open, email, points, save, skip, undo } = (await reader()).texts.review.correct;
  const { rowNumber, correctedEmail, correctedPoints, skipped } = row;
  return (
    <details className="mt-1">
      <summary className="w-fit py-1 font-medium text-accent max-md:py-2.5">{open(rowNumber)}</summary>
      <CorrectRowForm
        importId={importId}
        rowNumber={rowNumber}
        email={correctedEmail ?? row.suggestion ?? row.emailCell ?? row.customerEmail ?? ""}
        points={correctedPoints ?? row.pointsCell ?? ""}
        isCorrected={skipped === true || correctedEmail !== null || correctedPoints !== null}
        texts={{ email, points, save, skip, undo }}
      />
    </details>
  );
}
