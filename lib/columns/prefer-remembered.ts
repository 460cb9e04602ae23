import type { ColumnMapping } from "../rows/read-row";
import type { ColumnGuess } from "./choose-column";
import type { Column } from "./column";
import type { ColumnReason, ColumnRole } from "./column-reason";
import { judgeValues, speaksAgainst } from "./judge-values";
import type { SuggestedColumns } from "./suggest-columns";

/** Columns that were used before, and by what: the last file with this header, or the import whose failed rows these are. */
export type RememberedColumns = ColumnMapping & { usedBy: "SAME_HEADER" | "FOLLOWED" };

/**
 * Puts the columns that a site used before in the place of guesses, unless the values speak against them. Those of an import
 * whose failed rows these are hold in any case: that some of its cells were wrong is known.
 */
export function preferRemembered(
  guessed: SuggestedColumns,
  { emailColumn, pointsColumn, usedBy }: RememberedColumns,
  columns: readonly Column[],
): SuggestedColumns {
  const email = columns[emailColumn];
  const points = columns[pointsColumn];
  if (!email || !points || email === points) return guessed;
  if (usedBy === "SAME_HEADER") {
    const noEmail = misfit("EMAIL", email, email.values.emails.length);
    if (noEmail) return { ...guessed, email: explained(guessed.email, noEmail) };
    const noPoints = misfit("POINTS", points, points.values.wholeNumbers.length);
    if (noPoints) return { ...guessed, points: explained(guessed.points, noPoints) };
  }
  const code = usedBy === "FOLLOWED" ? "USED_BY_FOLLOWED" : "USED_BEFORE";
  return {
    ...guessed,
    email: used(guessed.email, email, { code, role: "EMAIL", column: email.label }),
    points: used(guessed.points, points, { code, role: "POINTS", column: points.label }),
    refused: guessed.refused.filter(({ columnIndex }) => columnIndex !== points.columnIndex),
  };
}

function misfit(role: ColumnRole, { label, values }: Column, fitting: number): ColumnReason | undefined {
  if (!speaksAgainst(judgeValues(values, fitting))) return undefined;
  return { code: "NO_LONGER_FITS", role, column: label, fitting, filled: values.filled };
}

/** What speaks for the column in this very file is told, too; of failed rows alone it would say little. */
function used(guess: ColumnGuess, { columnIndex }: Column, why: ColumnReason): ColumnGuess {
  const found = guess.columnIndex === columnIndex && why.code === "USED_BEFORE" ? guess.why : [];
  return { columnIndex, confidence: "HIGH", why: [...found, why], rivals: [] };
}

function explained(guess: ColumnGuess, why: ColumnReason): ColumnGuess {
  return { ...guess, why: [...guess.why, why] };
}
