/**
 * The places of columns in the order in which they are shown: those of the merchant, then the ones that an error file has got
 * here. @param ownColumns how many of the first ones these are
 */
export function columnOrder(columnCount: number, ownColumns: number): number[] {
  return Array.from({ length: columnCount }, (_, index) => (index + ownColumns) % columnCount);
}
