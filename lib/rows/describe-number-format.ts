import type { NumberFormat } from "./number-format";
import type { DecidedFormat, TellingCell } from "./number-format-finder";

const names = { ",": "a comma", ".": "a point", " ": "a space", "'": "an apostrophe" } as const;

/** One sentence for a person: what the separators in the column of points mean, and which cell said so. */
export function describeNumberFormat({ format, decidedBy, contradictedBy, firstAmbiguous }: DecidedFormat): string {
  if (decidedBy && contradictedBy) {
    return `${said(decidedBy)}, but ${said(contradictedBy).replace("Row", "row")}. Numbers such as “1,234” fail, because they could be read in two ways.`;
  }
  if (decidedBy) return `${said(decidedBy)}, so ${meaning(format)}.`;
  if (firstAmbiguous) {
    return `${said(firstAmbiguous)}, which could be read in two ways, and no other row says which. Such rows fail.`;
  }
  return "The numbers have no separators that need to be understood.";
}

function said({ cell, rowNumber }: TellingCell): string {
  return cell === undefined
    ? `Row ${rowNumber} comes from a file whose separators were understood`
    : `Row ${rowNumber} has “${cell}”`;
}

function meaning({ thousands, decimal }: NumberFormat): string {
  const parts = [
    thousands && `${names[thousands]} separates thousands`,
    decimal && `${names[decimal]} ${thousands ? "decimals" : "separates decimals"}`,
  ];
  return parts.filter(Boolean).join(" and ");
}
