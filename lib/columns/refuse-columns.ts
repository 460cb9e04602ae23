import type { Column } from "./column";
import type { ColumnReason } from "./column-reason";
import type { KnownExport } from "./exports/known-export";
import { namesColumn, noBalances } from "./recognise-export";

export type RefusedColumn = { columnIndex: number; why: ColumnReason };

/** The columns that somebody might take for the balance, by their names or their numbers, and why they are not. */
export function refuseColumns(columns: readonly Column[], known?: KnownExport): RefusedColumn[] {
  return columns.flatMap((column) => {
    const why = refusal(column, known);
    return why === undefined ? [] : { columnIndex: column.columnIndex, why };
  });
}

function refusal(column: Column, known: KnownExport | undefined): ColumnReason | undefined {
  const { meaning } = column;
  if (meaning.is === "REFUSED" && !meaning.looksLikePoints && (meaning.kind === "other" || !hasNumbers(column)))
    return undefined;
  return nameRefusal(column, known);
}

/** The same for a column that somebody has taken for the balance, by its name alone. */
export function nameRefusal(
  { name, label, meaning }: Pick<Column, "name" | "label" | "meaning">,
  known: KnownExport | undefined,
): ColumnReason | undefined {
  if (meaning.is === "REFUSED") return { code: "REFUSED", column: label, kind: meaning.kind };
  const isLikePoints = meaning.is === "POINTS" || meaning.is === "BALANCE" || meaning.is === "MAYBE_POINTS";
  if (!isLikePoints || !known) return undefined;
  return known.headers.some((header) => namesColumn(header, name)) ? noBalances(known) : undefined;
}

function hasNumbers({ values }: Column): boolean {
  return values.filled > 0 && (values.wholeNumbers.length + values.likeMoney) * 2 >= values.filled;
}
