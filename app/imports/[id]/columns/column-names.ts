/** The name of a column, or its place when the header leaves it empty. @param index from 0 */
export function columnName(header: readonly string[], index: number): string {
  return header[index]?.trim() || `Column ${index + 1}`;
}
