import type { NumberFormat } from "./number-format";
import { isAscii, visibleText } from "./visible-text";

/** One way to read a number: its digits before and after the decimal sign, and what separates them. */
export type NumberReading = Pick<NumberFormat, "thousands" | "decimal"> & { whole: string; decimals: string };

/** A cell that has the form of a number. Two readings when its one separator may be either, as in `1,234`. */
export type NumberText = {
  negative: boolean;
  readings: readonly [NumberReading] | readonly [grouped: NumberReading, fraction: NumberReading];
};

/** Longer text is no number with separators. */
const maxLength = 100;

/** The apostrophe by which a spreadsheet marks text, the sign, the digits, and what may follow them (see `units`). */
const signAndBody = /^(?:'\s*)?([+\-−]?)\s*(\d[\d., ']*\d|\d)(?:\s*([^\d\s]+))?$/u;

/**
 * What some exports put behind the number. The column is one of points, so that a word for points says nothing more; any other
 * word or sign (€, %, k) might, and is refused.
 */
const units = new Set(
  "point,points,pt,pts,punkt,punkte,punkten,pkt,pkte,punto,puntos,punti,ponto,pontos,punt,punten,punkty,punktów,poäng".split(
    ",",
  ),
);

/** Reads a cell as a number, whatever its column; undefined when it has not the form of one. */
export function numberText(cell: string): NumberText | undefined {
  const text = visibleText(cell);
  if (text.length > maxLength) return undefined;
  const found = signAndBody.exec(isAscii(text) ? text : text.replace(/\p{Zs}/gu, " ").replaceAll("’", "'"));
  if (!found) return undefined;
  const [, sign, body = "", unit] = found;
  if (unit !== undefined && !units.has(unit.toLowerCase().replace(/\.$/, ""))) return undefined;
  const readings = readingsOf(body);
  return readings && { negative: sign === "-" || sign === "−", readings };
}

function readingsOf(body: string): NumberText["readings"] | undefined {
  const none = { thousands: undefined, decimal: undefined };
  if (/^\d+$/.test(body)) return [{ ...none, whole: body, decimals: "" }];
  const grouped = wholeNumber(body);
  const fraction = fractionOf(body);
  if (grouped && fraction) return [grouped, fraction];
  const only = grouped ?? fraction;
  return only && [only];
}

/** `1,234,567`, `1 234`, and `12,34,567` as numbers are grouped in India. */
function wholeNumber(text: string): NumberReading | undefined {
  const [, separator] =
    /^[1-9]\d{0,2}([., '])\d{3}(?:\1\d{3})*$/.exec(text) ?? /^[1-9]\d?(,)\d\d(?:,\d\d)*,\d{3}$/.exec(text) ?? [];
  const thousands = ([",", ".", " ", "'"] as const).find((each) => each === separator);
  return thousands && { whole: text.replace(/\D/g, ""), decimals: "", thousands, decimal: undefined };
}

/** `1,234.5`, `1 234,50`, `0.5`. */
function fractionOf(text: string): NumberReading | undefined {
  const [, before = "", sign, decimals = ""] = /^(.*)([.,])(\d+)$/.exec(text) ?? [];
  const decimal = ([",", "."] as const).find((each) => each === sign);
  if (!decimal) return undefined;
  if (/^\d+$/.test(before)) return { whole: before, decimals, thousands: undefined, decimal };
  const whole = wholeNumber(before);
  return whole && whole.thousands !== decimal ? { ...whole, decimals, decimal } : undefined;
}
