/** Letters only, and no vowels: a spreadsheet would take digits for a number, and `mar` or `true` for a date or a truth. */
export const letters = "bcdfghjklmnpqrst";

/** Hexadecimal digits as letters, one for each. */
export function hexLetters(digits: string): string {
  return digits.toLowerCase().replace(/[0-9a-f]/g, (digit) => letters.charAt(Number.parseInt(digit, 16)));
}
