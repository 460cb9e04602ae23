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
const plainNumber = /^[+-]?(\d{1,9})(?:[.,]0{1,2})?$/;
const groupedNumber = /^[+-]?(\d{1,3}(?:[.,'’\s]\d{3}){1,2})(?:[.,]0{1,2})?$/u;
const decimalNumber = /^[+-]?[\d.,'’\s]*\d[.,]\d{1,4}$/u;

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
    const whole = wholeNumber(cell);
    if (email) values.emails.push(email);
    else if (whole !== undefined) values.wholeNumbers.push(whole);
    else if (/\p{Sc}/u.test(cell) || decimalNumber.test(cell)) values.likeMoney += 1;
  }
  return values;
}

/** `Emma <Emma@shop.example>` and `mailto:emma@shop.example` are `emma@shop.example`; undefined when there is no address. */
function plainAddress(cell: string): string | undefined {
  if (!cell.includes("@")) return undefined;
  const inner = /<([^<>]*)>$/.exec(cell)?.[1] ?? cell;
  // Quotes around it, invisible characters in it.
  const text = inner.replace(/\p{Cf}|^(?:mailto:|["'\s])+|["'\s]+$/giu, "").toLowerCase();
  return address.test(text) ? text : undefined;
}

/** `1,234.00` and `'1234` are `1234`; undefined when the cell is no whole number. Dates such as 20260131 are none. */
function wholeNumber(cell: string): string | undefined {
  // Some programs write an apostrophe before a number so that a spreadsheet keeps it as it is.
  const text = cell.replace(/^'(?=[\d+-])/, "");
  const digits = (plainNumber.exec(text) ?? groupedNumber.exec(text))?.[1]?.replace(/\D/g, "");
  if (digits === undefined || /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits)) return undefined;
  return text.startsWith("-") ? `-${digits}` : digits;
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
