import type { ColumnMapping } from "../rows/read-row";
import type { ColumnGuess } from "./choose-column";
import type { Column } from "./column";
import { judgeValues, speaksAgainst } from "./judge-values";
import type { SuggestedColumns } from "./suggest-columns";

/** Puts the columns that a site used before in the place of guesses, unless the values speak against them. */
export function preferRemembered(
  guessed: SuggestedColumns,
  remembered: ColumnMapping,
  columns: readonly Column[],
): SuggestedColumns {
  const email = columns[remembered.emailColumn];
  const points = columns[remembered.pointsColumn];
  if (!email || !points || email === points) return guessed;
  if (speaksAgainst(judgeValues(email.values, email.values.emails.length))) {
    return {
      ...guessed,
      email: explained(guessed.email, `${email.label} before, but its values are no addresses now`),
    };
  }
  if (speaksAgainst(judgeValues(points.values, points.values.wholeNumbers.length))) {
    const but = `${points.label} before, but its values are no whole numbers now`;
    return { ...guessed, points: explained(guessed.points, but) };
  }
  return {
    ...guessed,
    email: usedBefore(email),
    points: usedBefore(points),
    refused: guessed.refused.filter(({ columnIndex }) => columnIndex !== points.columnIndex),
  };
}

function usedBefore({ columnIndex }: Column): ColumnGuess {
  const reason = "You used these columns for a file with the same header before.";
  return { columnIndex, confidence: "HIGH", reason, rivals: [] };
}

function explained(guess: ColumnGuess, whatWasUsed: string): ColumnGuess {
  return { ...guess, reason: `${guess.reason} You used ${whatWasUsed}.` };
}
