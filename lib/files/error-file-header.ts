/** The columns that an error file has before those of the original. The last says whether a row was corrected (see lib/import-files/row-check.ts). */
export const errorFileColumns = ["Row", "Status", "Error code", "Error", "Row check"] as const;

/** Error files were once written without the last one. */
const fewestOwnColumns = 4;

/** How many of the columns are ours: none, unless it is the header of one of our error files, corrected and brought back. */
export function ownColumnCount(header: readonly string[]): number {
  const isOwn = (count: number) =>
    header.length > count && errorFileColumns.slice(0, count).every((name, index) => header[index] === name);
  return [errorFileColumns.length, fewestOwnColumns].find(isOwn) ?? 0;
}

const tellingColumns = ["row check", "error code"];

/** Whether a header has columns of one of our error files, even if others were taken away, moved, or put before them. */
export function looksLikeErrorFile(header: readonly string[]): boolean {
  return header.some((name) => tellingColumns.includes(name.trim().toLowerCase()));
}

/** Whether a header is that of one of our own error files. */
export function isErrorFileHeader(header: readonly string[]): boolean {
  return ownColumnCount(header) > 0;
}
