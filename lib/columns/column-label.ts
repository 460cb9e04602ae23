import { showText } from "../show-text";

/**
 * How sentences call each column: by its name in quotes, by its number when it has none, by both when another column has
 * the same name.
 */
export function columnLabels(names: readonly string[]): string[] {
  const shown = names.map((name) => showText(name));
  const uses = new Map<string, number>();
  for (const name of shown) uses.set(name, (uses.get(name) ?? 0) + 1);
  return shown.map((name, index) => {
    if (name === "") return `Column ${index + 1}`;
    return uses.get(name) === 1 ? `“${name}”` : `“${name}” (column ${index + 1})`;
  });
}

/** `“A”, “B” and “C”`, at most three by name. */
export function listLabels(labels: readonly string[]): string {
  const named = labels.length > 3 ? [...labels.slice(0, 2), `${labels.length - 2} more`] : labels;
  return named.length === 1 ? (named[0] ?? "") : `${named.slice(0, -1).join(", ")} and ${named.at(-1)}`;
}
