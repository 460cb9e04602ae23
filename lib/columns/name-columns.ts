import { z } from "zod";
import { showText } from "../show-text";

/** How sentences call a column: by its name, with its place (from 1) where it has none, or shares it with another. */
export const columnName = z.object({ name: z.string(), place: z.int().optional() });

export type ColumnName = z.output<typeof columnName>;

export function nameColumns(names: readonly string[]): ColumnName[] {
  const shown = names.map((name) => showText(name));
  const uses = new Map<string, number>();
  for (const name of shown) uses.set(name, (uses.get(name) ?? 0) + 1);
  return shown.map((name, index) => (name !== "" && uses.get(name) === 1 ? { name } : { name, place: index + 1 }));
}
