import { showText } from "@/lib/show-text";

/** More than a page has room for. */
const maxLength = 120;

/** The name of a column, or its place when the header leaves it empty. @param index from 0 */
export function columnName(header: readonly string[], index: number): string {
  return showText(header[index] ?? "", maxLength) || `Column ${index + 1}`;
}
