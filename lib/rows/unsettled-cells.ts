import { impliedDecimal } from "./number-format";
import type { AmbiguousCells, DecidedFormat } from "./number-format-finder";

/** Of the cells that say nothing by themselves, those that can still be read in two ways in their column, and fail. */
export function unsettledCells({ format, ambiguous }: Pick<DecidedFormat, "format" | "ambiguous">): AmbiguousCells[] {
  const decimal = impliedDecimal(format);
  return ambiguous.filter(({ sign }) => decimal === undefined || (sign === decimal && !format.threeDecimals));
}

/** How many cells these are. */
export function countCells(cells: readonly AmbiguousCells[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}
