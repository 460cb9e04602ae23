import type { Formats } from "./formats";

/** Writes digits as a reader writes numbers: `19990` becomes `19,990`. Anything else stays as it is. */
export function groupDigits({ number }: Pick<Formats, "number">): (digits: string) => string {
  return (digits) => (/^\d+$/.test(digits) ? number(BigInt(digits)) : digits);
}
