export type Points =
  | { ok: true; points: number }
  | { ok: false; code: "POINTS_MISSING" | "POINTS_INVALID" | "POINTS_OUT_OF_RANGE" | "POINTS_AMBIGUOUS" };

/** Reads a balance: a whole number from 0 to 999,999,999. Decimals that are all zero (12.0, 12,00) say nothing and are dropped. */
export function readPoints(cell: string): Points {
  const text = cell.trim();
  if (text === "") return { ok: false, code: "POINTS_MISSING" };
  const number = /^([+-]?)(\d+)(?:[.,]0{1,2})?$/.exec(text);
  if (!number) {
    const grouped = /^[+-]?\d{1,3}(?:[., '\u00A0\u2009\u202F]\d{3})+$/.test(text);
    return { ok: false, code: grouped ? "POINTS_AMBIGUOUS" : "POINTS_INVALID" };
  }
  const digits = (number[2] ?? "").replace(/^0+(?=\d)/, "");
  if (digits.length > 9 || (number[1] === "-" && digits !== "0")) return { ok: false, code: "POINTS_OUT_OF_RANGE" };
  return { ok: true, points: Number(digits) };
}
