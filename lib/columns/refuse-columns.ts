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
  const { meaning, label } = column;
  if (meaning.is === "REFUSED") {
    const isNumeric = meaning.kind !== "other" && hasNumbers(column);
    return meaning.looksLikePoints || isNumeric ? describeRefused(label, meaning.kind) : undefined;
  }
  const isLikePoints = meaning.is === "POINTS" || meaning.is === "BALANCE" || meaning.is === "MAYBE_POINTS";
  if (!isLikePoints || !known || !("noBalance" in known)) return undefined;
  return known.headers.some((header) => namesColumn(header, column.name)) ? known.noBalance : undefined;
}

function hasNumbers({ values }: Column): boolean {
  return values.filled > 0 && (values.wholeNumbers.length + values.likeMoney) * 2 >= values.filled;
}
