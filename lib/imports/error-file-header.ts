/** The columns that an error file has before those of the original. */
export const errorFileColumns = ["Row", "Status", "Error code", "Error"] as const;

/** Whether a header is that of one of our own error files, corrected and brought back. */
export function isErrorFileHeader(header: readonly string[]): boolean {
  return header.length > errorFileColumns.length && errorFileColumns.every((name, index) => header[index] === name);
}
