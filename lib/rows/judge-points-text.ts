import { numberText } from "./number-text";

/** What is wrong with a points cell that is no whole number. */
export type PointsProblem =
  | "DECIMALS"
  | "UNLIKE_OTHERS"
  | "NO_VALUE"
  | "SPREADSHEET_ERROR"
  | "FORMULA"
  | "INFINITE"
  | "SCIENTIFIC"
  | "OTHER_DIGITS"
  | "MONEY"
  | "PERCENTAGE"
  | "DATE"
  | "NO_NUMBER";

/** The first form that fits a cell says what it is. */
const forms: [RegExp, PointsProblem][] = [
  [/^(n[/.]?a\.?|none|null|nil|undefined|nan|void|[-–—?.]+)$/i, "NO_VALUE"],
  [/^#/, "SPREADSHEET_ERROR"],
  [/^=/, "FORMULA"],
  [/^[+-]?(∞|inf(inity)?)$/i, "INFINITE"],
  [/^[+-]?\d+([.,]\d+)?\s*([e^][+-]?\d+|[x×*]\s*10\^?\d+)$/i, "SCIENTIFIC"],
  [/(?=\D)\p{N}/u, "OTHER_DIGITS"],
  [/\p{Sc}|\b(usd|eur|gbp|chf|pln)\b/iu, "MONEY"],
  [/%$/, "PERCENTAGE"],
  [/^\d{1,4}([./-])(\d{1,2}|[a-z]{3,9})\1\d{1,4}\b/i, "DATE"],
];

/** Finds what is wrong with points that are no whole number. @param text the cell, trimmed */
export function judgePointsText(text: string): PointsProblem {
  const readings = numberText(text)?.readings;
  if (readings?.some(({ decimals }) => /[1-9]/.test(decimals))) return "DECIMALS";
  if (readings) return "UNLIKE_OTHERS";
  return forms.find(([form]) => form.test(text))?.[1] ?? "NO_NUMBER";
}

/** The two numbers that points with one separator could mean, as they would be written: `1234` and `1.234`. */
export function ambiguousReadings(text: string): { grouped: string; fraction: string } | undefined {
  const [grouped, fraction] = numberText(text)?.readings ?? [];
  if (!grouped || !fraction) return undefined;
  const isWhole = !/[1-9]/.test(fraction.decimals);
  return { grouped: grouped.whole, fraction: isWhole ? fraction.whole : `${fraction.whole}.${fraction.decimals}` };
}

/** Whether points out of range are below it; else they are above. */
export function isBelowRange(text: string): boolean {
  return /^'?\s*[-−]/.test(text);
}
