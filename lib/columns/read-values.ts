import { numberText } from "../rows/number-text";
import { readEmail } from "../rows/read-email";

/** What the sample rows hold in one column. Cells that say "nothing" in words (`N/A`, `-`) count as empty. */
export type ColumnValues = {
  cells: number;
  filled: number;
  /** Cells that look like an address, each as a plain text to compare. */
  emails: string[];
  /** Cells that are a whole number, also a negative one or with thousands separators, without these. */
  wholeNumbers: string[];
  /** Cells with decimals or a sign of a currency. */
  likeMoney: number;
};

/** Longer cells are neither an address nor a number. */
const maxLength = 320;

const nothing = /^(?:|-+|n\/?a|null|none|nil|undefined|#n\/a)$/i;
const address = /^[^\s@<>,;:"']+@[^\s@<>,;:"']+\.[^\s@<>,;:"'.]+$/;
const date = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** Of the largest balance. */
const maxDigits = 9;

/** Reads one column of the sample. Says what the cells look like, not whether a row can be imported. */
export function readValues(sample: readonly (readonly string[])[], columnIndex: number): ColumnValues {
  const values: ColumnValues = { cells: 0, filled: 0, emails: [], wholeNumbers: [], likeMoney: 0 };
  for (const row of sample) {
    values.cells += 1;
    const long = row[columnIndex] ?? "";
    const cell = long.slice(0, maxLength + 1).trim();
    if (nothing.test(cell)) continue;
    values.filled += 1;
    if (long.length > maxLength) continue;
    const email = plainAddress(cell);
    const number = readNumber(cell);
    if (email) values.emails.push(email);
    else if (number === "DECIMAL" || /\p{Sc}/u.test(cell)) values.likeMoney += 1;
    else if (number) values.wholeNumbers.push(number.whole);
  }
  return values;
}

/** An address as a row is read, if it looks like one: a link such as `https://medium.com/@emma.b` does not. */
function plainAddress(cell: string): string | undefined {
  const email = cell.includes("@") ? readEmail(cell) : undefined;
  return email !== undefined && address.test(email) ? email : undefined;
}

/**
 * A number as the points of a row are read. `1,234` and `1.234` are taken for `1234`: what the separators mean is found later, in
 * the whole column. Dates such as 20260131 and longer numbers are no whole numbers.
 */
function readNumber(cell: string): { whole: string } | "DECIMAL" | undefined {
  const number = numberText(cell);
  if (!number) return undefined;
  const [{ whole, decimals }] = number.readings;
  if (/[1-9]/.test(decimals)) return "DECIMAL";
  if (whole.length > maxDigits || date.test(whole)) return undefined;
  return { whole: number.negative ? `-${whole}` : whole };
}

/** Whether numbers are so regular that they name things (ids, phones, postal codes, years) instead of counting them. */
export function lookLikeCodes(wholeNumbers: readonly string[]): boolean {
  const numbers = wholeNumbers.map(Number);
  const lengths = new Set(wholeNumbers.map((digits) => digits.length));
  const isLong = numbers.length >= 2 && lengths.size === 1 && Math.min(...lengths) >= 4;
  const isAscending =
    numbers.length >= 3 && numbers.every((one, index) => index === 0 || one > (numbers[index - 1] ?? 0));
  const isFlag = numbers.length >= 3 && numbers.every((one) => one === 0 || one === 1);
  return isLong || isAscending || isFlag || wholeNumbers.some((digits) => /^0\d/.test(digits));
}
