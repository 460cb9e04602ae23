/** Cells that begin so may be executed as a formula by a spreadsheet; our own mark is protected too, so that it can be undone. */
const dangerousStart = /^['=+\-@\t\r]/;

/** Puts an apostrophe before a cell that a spreadsheet would execute. */
export function protectCell(cell: string): string {
  return dangerousStart.test(cell) ? `'${cell}` : cell;
}

/** Undoes `protectCell` exactly. */
export function unprotectCell(cell: string): string {
  return cell.startsWith("'") && dangerousStart.test(cell.slice(1)) ? cell.slice(1) : cell;
}
