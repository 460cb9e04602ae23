import { showText } from "@/lib/show-text";

/** More than a page has room for. */
const maxLength = 120;

/**
 * The names of the columns; one that the header leaves empty is called by its place, and those of one name are told apart by it.
 * @param numbered `Column 3`
 */
export function columnNames(header: readonly string[], numbered: (place: number) => string): string[] {
  const names = header.map((name) => showText(name, maxLength));
  return names.map((name, index) => {
    if (name === "") return numbered(index + 1);
    return names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${numbered(index + 1)})`;
  });
}
