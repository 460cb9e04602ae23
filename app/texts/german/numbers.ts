import type { LikelyDecimal } from "@/lib/columns/likely-decimal";
import type { NumberFormat } from "@/lib/rows/number-format";
import type { DecidedFormat, TellingCell } from "@/lib/rows/number-format-finder";
import { unsettledCells } from "@/lib/rows/unsettled-cells";
import { germanColumn } from "./column-reasons";

const separators = { ",": "ein Komma", ".": "ein Punkt", " ": "ein Leerzeichen", "'": "ein Apostroph" } as const;

/** What the separators in the points mean. */
export function germanNumbers(decided: DecidedFormat): string {
  const { format, decidedBy, contradictedBy } = decided;
  const [unsettled] = unsettledCells(decided);
  if (format.decidedBy === "OVERRIDE") return `In den Punkten gilt, wie gewählt: ${meaning(format)}.`;
  if (decidedBy && contradictedBy) {
    return `${said(decidedBy)}, aber ${said(contradictedBy)}. Zahlen wie „1,234“ schlagen fehl, weil sie auf zwei Arten gelesen werden können.`;
  }
  const still = unsettled
    ? ` ${said(unsettled.first)}, was noch immer auf zwei Arten gelesen werden kann. Solche Zeilen schlagen fehl.`
    : "";
  if (format.decidedBy === "FOLLOWED") {
    return `Keine Zeile sagt, was die Trennzeichen in den Punkten bedeuten. Sie werden gelesen wie in dem Import, dessen Zeilen das sind: ${meaning(format)}.${still}`;
  }
  if (decidedBy) return `${said(decidedBy)}: ${meaning(format)}.${still}`;
  if (unsettled) {
    return `${said(unsettled.first)}, was auf zwei Arten gelesen werden kann, und keine andere Zeile sagt, was gilt. Solche Zeilen schlagen fehl.`;
  }
  return "Die Zahlen haben keine Trennzeichen, die verstanden werden müssten.";
}

function meaning({ thousands, decimal }: NumberFormat): string {
  const meanings = [
    thousands && `${separators[thousands]} trennt Tausender`,
    decimal && `${separators[decimal]} ${thousands ? "Nachkommastellen" : "trennt Nachkommastellen"}`,
  ];
  return meanings.filter(Boolean).join(" und ");
}

/** What separators likely mean, and why. */
export function germanLikelyDecimal({ decimal, because }: LikelyDecimal): string {
  return `Wahrscheinlich trennt ${decimal === "," ? "ein Punkt" : "ein Komma"} Tausender: ${likelyReason(because)}.`;
}

function likelyReason(because: LikelyDecimal["because"]): string {
  switch (because.code) {
    case "OTHER_COLUMN":
      return `${germanColumn(because.column)} hat „${because.cell}“ in Zeile ${because.rowNumber}`;
    case "SEMICOLONS":
      return "Dateien mit Semikolons kommen meist von dort, wo ein Komma Nachkommastellen trennt";
    case "LANGUAGE":
      return `${germanColumn(because.column)} ist in einer Sprache, die meist ein Komma vor Nachkommastellen setzt`;
    case "WHOLE_NUMBERS":
      return "Punkte sind ganze Zahlen";
  }
}

function said({ cell, rowNumber }: TellingCell): string {
  return cell === undefined
    ? `Zeile ${rowNumber} stammt aus einer Datei, deren Trennzeichen verstanden wurden`
    : `Zeile ${rowNumber} hat „${cell}“`;
}
