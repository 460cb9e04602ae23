import { showText } from "@/lib/show-text";

/** More than a page has room for. */
const maxLength = 120;

/** The names of the columns; one that the header leaves empty is called by its place. @param numbered `Column 3` */
export function columnNames(header: readonly string[], numbered: (place: number) => string): string[] {
  return header.map((name, index) => showText(name, maxLength) || numbered(index + 1));
}
