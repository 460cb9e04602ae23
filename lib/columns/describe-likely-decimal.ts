import { describeColumn } from "./describe-column-reason";
import type { LikelyDecimal } from "./likely-decimal";

/** What separators likely mean, and why, in a sentence for a person. */
export function describeLikelyDecimal({ decimal, because }: LikelyDecimal): string {
  const thousands = decimal === "," ? "a point" : "a comma";
  return `Likely ${thousands} separates thousands, because ${reason(because)}.`;
}

function reason(because: LikelyDecimal["because"]): string {
  switch (because.code) {
    case "OTHER_COLUMN":
      return `${describeColumn(because.column)} has “${because.cell}” in row ${because.rowNumber}`;
    case "SEMICOLONS":
      return "files with semicolons mostly come from where a comma separates decimals";
    case "LANGUAGE":
      return `${describeColumn(because.column)} is in a language that mostly separates decimals by a comma`;
    case "WHOLE_NUMBERS":
      return "points are whole numbers";
  }
}
