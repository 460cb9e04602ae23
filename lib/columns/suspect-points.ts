import type { Column } from "./column";
import type { ColumnReason } from "./column-reason";
import { nameColumns } from "./name-columns";
import { readName } from "./read-name";
import { recogniseExport } from "./recognise-export";
import { nameRefusal } from "./refuse-columns";

export type SuspectPoints = {
  name: string;
  /** What it looks like. */
  why: ColumnReason;
};

/** Why a column that somebody has chosen for the points is none by its name; undefined when nothing speaks against it. */
export function suspectPoints(header: readonly string[], columnIndex: number): SuspectPoints | undefined {
  const name = header[columnIndex] ?? "";
  const column: Pick<Column, "name" | "label" | "meaning"> = {
    name,
    label: nameColumns(header)[columnIndex] ?? { name: "", place: columnIndex + 1 },
    meaning: readName(name),
  };
  const why = nameRefusal(column, recogniseExport(header));
  return why && { name, why };
}
