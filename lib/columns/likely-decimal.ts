import { z } from "zod";
import { isEmail } from "../files/cell-kind";
import { ownColumnCount } from "../files/error-file-header";
import type { Delimiter } from "../files/file-format";
import { type DecidedFormat, NumberFormatFinder } from "../rows/number-format-finder";
import { unsettledCells } from "../rows/unsettled-cells";
import { isInCommaLanguage } from "./comma-language";
import { columnName, nameColumns } from "./name-columns";

/** What separates decimals in a column of points that does not say it, as far as the rest of the file hints at it. */
export const likelyDecimal = z.object({
  decimal: z.enum([",", "."]),
  because: z.discriminatedUnion("code", [
    z.object({ code: z.literal("OTHER_COLUMN"), column: columnName, cell: z.string(), rowNumber: z.int() }),
    z.object({ code: z.literal("SEMICOLONS") }),
    z.object({ code: z.literal("LANGUAGE"), column: columnName }),
    z.object({ code: z.literal("WHOLE_NUMBERS") }),
  ]),
});

export type LikelyDecimal = z.output<typeof likelyDecimal>;

/** The file around a column of points. */
export type Surroundings = {
  header: readonly string[];
  /** The first rows. */
  rows: readonly (readonly string[])[];
  delimiter: Delimiter | undefined;
  pointsColumn: number;
};

/**
 * What the separators of a column that nothing in it explains likely mean. It is only ever suggested to a person: a file may
 * come from two programs, and a wrong reading makes balances a thousand times too large.
 * @returns undefined when the column explains itself, and when the hints contradict each other
 */
export function findLikelyDecimal(decided: DecidedFormat, file: Surroundings): LikelyDecimal | undefined {
  const [cells, other] = unsettledCells(decided);
  if (!cells || other || decided.decidedBy || decided.format.decidedBy !== "NOTHING") return undefined;
  // Points are whole numbers: their sign separates thousands, or they cannot be imported in any case.
  const decimal = cells.sign === "," ? "." : ",";
  const columns = otherColumns(file);
  if (columns.length > 0) {
    const [first] = columns;
    const agreed = columns.every((column) => column.decimal === decimal);
    return first && agreed ? { decimal, because: { code: "OTHER_COLUMN", ...first.told } } : undefined;
  }
  const names = nameColumns(file.header);
  const foreign = file.header.findIndex((name) => isInCommaLanguage(name));
  const column = names[foreign];
  if (decimal === ".") {
    return file.delimiter === ";" || column ? undefined : { decimal, because: { code: "WHOLE_NUMBERS" } };
  }
  if (file.delimiter === ";") return { decimal, because: { code: "SEMICOLONS" } };
  return { decimal, because: column ? { code: "LANGUAGE", column } : { code: "WHOLE_NUMBERS" } };
}

/** The columns of numbers beside it that say what their separators mean. */
function otherColumns({ header, rows, pointsColumn }: Surroundings) {
  const names = nameColumns(header);
  const own = ownColumnCount(header);
  return names.flatMap((column, index) => {
    if (index < own || index === pointsColumn) return [];
    const finder = new NumberFormatFinder();
    for (const [row, cells] of rows.entries()) finder.add(plainNumber(cells[index] ?? ""), row + 1);
    const { format, decidedBy } = finder.decide();
    if (!format.decimal || decidedBy?.cell === undefined) return [];
    return { decimal: format.decimal, told: { column, cell: decidedBy.cell, rowNumber: decidedBy.rowNumber } };
  });
}

/** An amount without its currency. Empty for months such as 05.2026, phone numbers and whatever else is no number. */
function plainNumber(cell: string): string {
  const text = cell
    .slice(0, 100)
    .replace(/\p{Sc}|\b(?:EUR|USD|GBP|CHF|PLN|SEK|DKK|NOK|CZK)\b/gu, "")
    .trim();
  const isOther = isEmail(text) || /^\d{1,2}\.\d{4}$|^\d{4}\.\d{1,2}$|^[+-]?0\d/.test(text);
  return isOther ? "" : text;
}
