import type { NumberFormat } from "./number-format";
import type { DecidedFormat, TellingCell } from "./number-format-finder";
import { unsettledCells } from "./unsettled-cells";

const names = { ",": "a comma", ".": "a point", " ": "a space", "'": "an apostrophe" } as const;

/** What the separators in the column of points mean, and which cell said so, in one or two sentences for a person. */
export function describeNumberFormat(decided: DecidedFormat): string {
  const { format, decidedBy, contradictedBy } = decided;
  const [unsettled] = unsettledCells(decided);
  if (format.decidedBy === "OVERRIDE") return `In the points ${meaning(format)}, as chosen.`;
  if (decidedBy && contradictedBy) {
    return `${said(decidedBy)}, but ${said(contradictedBy).replace("Row", "row")}. Numbers such as “1,234” fail, because they could be read in two ways.`;
  }
  const still = unsettled ? ` ${said(unsettled.first)}, which could still be read in two ways. Such rows fail.` : "";
  if (format.decidedBy === "FOLLOWED") {
    return `No row says what the separators in the points mean, so they are read as in the import whose rows these are: ${meaning(format)}.${still}`;
  }
  if (decidedBy) return `${said(decidedBy)}, so ${meaning(format)}.${still}`;
  if (unsettled) {
    return `${said(unsettled.first)}, which could be read in two ways, and no other row says which. Such rows fail.`;
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
