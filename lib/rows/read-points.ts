import { impliedDecimal, type NumberFormat } from "./number-format";
import { type NumberReading, type NumberText, numberText } from "./number-text";
import { visibleText } from "./visible-text";

export type Points =
  | { ok: true; points: number }
  | { ok: false; code: "POINTS_MISSING" | "POINTS_INVALID" | "POINTS_OUT_OF_RANGE" | "POINTS_AMBIGUOUS" };

/**
 * Reads a balance: a whole number from 0 to 999,999,999. Decimals that are all zero (12.0, 12,00) say nothing and are dropped.
 * The digits are never taken for anything but digits, so that nothing is rounded.
 * @param format what the separators mean in this column
 */
export function readPoints(cell: string, format: NumberFormat): Points {
  if (/^\d{1,9}$/.test(cell)) return { ok: true, points: Number(cell) };
  const text = visibleText(cell);
  if (text === "" || text === "'") return { ok: false, code: "POINTS_MISSING" };
  if (/^\d+$/.test(text)) return inRange(text);
  const number = numberText(cell);
  if (!number) return { ok: false, code: "POINTS_INVALID" };
  // Whatever the separators of -1,234 mean: it is below 0.
  if (number.negative && number.readings.length === 2) return { ok: false, code: "POINTS_OUT_OF_RANGE" };
  const reading = choose(number, format);
  if (typeof reading === "string") return { ok: false, code: reading };
  if (/[1-9]/.test(reading.decimals)) return { ok: false, code: "POINTS_INVALID" };
  return number.negative && /[1-9]/.test(reading.whole)
    ? { ok: false, code: "POINTS_OUT_OF_RANGE" }
    : inRange(reading.whole);
}

/** The one reading that fits the column. */
function choose({ readings }: NumberText, format: NumberFormat): NumberReading | "POINTS_INVALID" | "POINTS_AMBIGUOUS" {
  const decimal = impliedDecimal(format);
  const fitting = readings.filter((each) => !decimal || (impliedDecimal(each) ?? decimal) === decimal);
  const [reading, other] = fitting;
  if (!reading) return "POINTS_INVALID";
  const looksLikeThousands = readings.length === 2 && reading.decimal !== undefined;
  return other || (looksLikeThousands && !format.threeDecimals) ? "POINTS_AMBIGUOUS" : reading;
}

function inRange(whole: string): Points {
  const digits = whole.replace(/^0+(?=\d)/, "");
  return digits.length > 9 ? { ok: false, code: "POINTS_OUT_OF_RANGE" } : { ok: true, points: Number(digits) };
}
