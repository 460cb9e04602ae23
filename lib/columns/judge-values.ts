import type { ColumnValues } from "./read-values";

/** Fewer cells than this prove nothing against the name of a column. */
const fewestCells = 3;

/** Whether the values of a column bear out its name. NOTHING_SEEN is also said when there are too few to tell. */
export type Verdict = "FIT" | "NOTHING_SEEN" | "EMPTY" | "FEW_FIT" | "NONE_FIT";

/** How many of the cells of a column that are not empty are what its name promises. */
export type ValueCount = { fitting: number; filled: number };

/** @param fitting how many of the filled cells are what the name promises */
export function judgeValues({ cells, filled }: ColumnValues, fitting: number): Verdict {
  if (filled === 0 && cells >= fewestCells) return "EMPTY";
  if (isBorneOut({ fitting, filled })) return "FIT";
  if (filled < fewestCells) return "NOTHING_SEEN";
  return fitting === 0 ? "NONE_FIT" : "FEW_FIT";
}

export function isBorneOut({ fitting, filled }: ValueCount): boolean {
  return filled > 0 && fitting * 2 >= filled;
}

/** Whether the values of a column speak against using it as its name says. */
export function speaksAgainst(verdict: Verdict): boolean {
  return verdict === "FEW_FIT" || verdict === "NONE_FIT";
}
