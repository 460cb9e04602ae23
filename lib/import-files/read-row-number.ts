/** A whole number as programs write it that took it for an amount: `3.0`, `1,234`, `+3`, `03`, with wide digits, as text. */
const whole = /^['+#]?0*([1-9]\d{0,8})(?:[.,]0{1,2})?$/;
const grouped = /^['+#]?([1-9]\d{0,2}(?:[.,'’\p{Zs}]\d{3}){1,2})(?:[.,]0{1,2})?$/u;

/**
 * The number of a row in the cell under `Row` of an error file that comes back, however a spreadsheet has written it.
 * @returns undefined when the cell is empty, or no such number
 */
export function readRowNumber(cell: string): number | undefined {
  const text = cell.normalize("NFKC").trim();
  const digits = whole.exec(text)?.[1] ?? grouped.exec(text)?.[1]?.replace(/\D/gu, "");
  return digits === undefined ? undefined : Number(digits);
}
