import { wordsOf } from "./words-of-error";

/** SQLSTATEs of data exceptions and of limits of the database itself, and what Prisma makes of them. */
const sign = /^(22...|54...|P2000|P2005|P2006|P2007|P2020|LengthMismatch|ValueOutOfRange|InvalidInputValue)$/;

/** Whether the database refused a value. It would refuse it each time: there is no use in trying again. */
export function isRefusedValue(error: unknown): boolean {
  for (const word of wordsOf(error)) if (sign.test(word)) return true;
  return false;
}
