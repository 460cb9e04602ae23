import { numberText } from "./number-text";

/** What is wrong with a points cell that is no whole number, and what to do; the first that fits. */
const kinds: [RegExp, string][] = [
  [
    /^(n[/.]?a\.?|none|null|nil|undefined|nan|void|[-–—?.]+)$/i,
    "stands for no value. Write a whole number; 0 is allowed.",
  ],
  [/^#/, "is what a spreadsheet shows when it has no value to show. Write the number itself."],
  [/^=/, "is a formula. Write its result."],
  [/^[+-]?(∞|inf(inity)?)$/i, "is not a number that a balance can be. Write a whole number up to 999,999,999."],
  [
    /^[+-]?\d+([.,]\d+)?\s*([e^][+-]?\d+|[x×*]\s*10\^?\d+)$/i,
    "is in scientific notation. Write all digits of the number.",
  ],
  [/(?=\D)\p{N}/u, "has other digits than 0 to 9. Write the number with these."],
  [/\p{Sc}|\b(usd|eur|gbp|chf|pln)\b/iu, "is an amount of money. Write the points, digits only."],
  [/%$/, "is a percentage. Write the points, digits only."],
  [/^\d{1,4}([./-])(\d{1,2}|[a-z]{3,9})\1\d{1,4}\b/i, "looks like a date. Write the points, digits only."],
];

/** Says what is wrong with points that are no whole number. @param text the cell, trimmed @returns what follows the quoted cell */
export function describePointsInvalid(text: string): string {
  const readings = numberText(text)?.readings;
  if (readings?.some(({ decimals }) => /[1-9]/.test(decimals))) {
    return "has decimals. Points are whole numbers: write it without them.";
  }
  if (readings) return "is not written like the other numbers of this column. Write digits only.";
  return kinds.find(([form]) => form.test(text))?.[1] ?? "is not a whole number. Write digits only, without decimals.";
}

/** Says what points with one separator could mean: “1,234” could be 1234 or 1.234. */
export function describePointsAmbiguous(text: string): string {
  const [grouped, fraction] = numberText(text)?.readings ?? [];
  if (!grouped || !fraction)
    return "has separators that may stand for thousands or for decimals. Write it without them.";
  const small = /[1-9]/.test(fraction.decimals) ? `${fraction.whole}.${fraction.decimals}` : fraction.whole;
  return `could mean ${grouped.whole} or ${small}, and the other rows do not settle it. Write it without the separator.`;
}

export function describePointsOutOfRange(text: string): string {
  return /^'?\s*[-−]/.test(text)
    ? "is below 0. The least that a balance can be is 0."
    : "is too large. The most that a balance can be is 999,999,999.";
}
