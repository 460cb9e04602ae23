/** The name of a column as somebody would compare it by eye: case, outer spaces and invisible characters do not count. */
export function plainName(name: string): string {
  return name
    .toWellFormed()
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}
