import type { Column } from "./column";
import { columnLabels } from "./column-label";
import { readName } from "./read-name";
import { recogniseExport } from "./recognise-export";
import { nameRefusal } from "./refuse-columns";

export type SuspectPoints = {
  name: string;
  /** What it looks like, a sentence. */
  reason: string;
};

/** Why a column that somebody has chosen for the points is none by its name; undefined when nothing speaks against it. */
export function suspectPoints(header: readonly string[], columnIndex: number): SuspectPoints | undefined {
  const name = header[columnIndex] ?? "";
  const column: Pick<Column, "name" | "label" | "meaning"> = {
    name,
    label: columnLabels(header)[columnIndex] ?? "",
    meaning: readName(name),
  };
  const reason = nameRefusal(column, recogniseExport(header));
  return reason === undefined ? undefined : { name, reason };
}
