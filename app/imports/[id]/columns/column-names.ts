/** The names of the columns; one that the header leaves empty is called by its place. @param numbered `Column 3` */
export function columnNames(header: readonly string[], numbered: (place: number) => string): string[] {
  return header.map((name, index) => name.trim() || numbered(index + 1));
}
