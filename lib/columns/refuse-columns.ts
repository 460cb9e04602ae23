import type { Column } from "./column";
import type { KnownExport } from "./exports/known-export";
import { namesColumn } from "./recognise-export";
import { describeRefused } from "./refused-kinds";

export type RefusedColumn = { columnIndex: number; reason: string };

/** The columns that somebody might take for the balance, by their names or their numbers, and why they are not. */
export function refuseColumns(columns: readonly Column[], known?: KnownExport): RefusedColumn[] {
  return columns.flatMap((column) => {
    const reason = refusal(column, known);
    return reason === undefined ? [] : { columnIndex: column.columnIndex, reason };
  });
}

function refusal(column: Column, known: KnownExport | undefined): string | undefined {
  const { meaning } = column;
  if (meaning.is === "REFUSED" && !meaning.looksLikePoints && (meaning.kind === "other" || !hasNumbers(column)))
    return undefined;
  return nameRefusal(column, known);
}

/** The same for a column that somebody has taken for the balance, by its name alone. */
export function nameRefusal(
  { name, label, meaning }: Pick<Column, "name" | "label" | "meaning">,
  known: KnownExport | undefined,
): string | undefined {
  if (meaning.is === "REFUSED") return describeRefused(label, meaning.kind);
  const isLikePoints = meaning.is === "POINTS" || meaning.is === "BALANCE" || meaning.is === "MAYBE_POINTS";
  if (!isLikePoints || !known || !("noBalance" in known)) return undefined;
  return known.headers.some((header) => namesColumn(header, name)) ? known.noBalance : undefined;
}

function hasNumbers({ values }: Column): boolean {
  return values.filled > 0 && (values.wholeNumbers.length + values.likeMoney) * 2 >= values.filled;
}
