// @ts-check

/** Ids of the formats for dates and times that every workbook has without naming them. */
const dateFormatIds = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

const secondsPerDay = 86_400;

/** 31 December 9999, the last day that Excel knows. */
const lastDay = 2_958_465;

/** @param {number} id */
export function isDateFormatId(id) {
  return dateFormatIds.some(([first = 0, last = 0]) => id >= first && id <= last);
}

/** @param {string} code a number format such as `yyyy\-mm\-dd` or `#,##0" days"` */
export function isDateFormat(code) {
  const [positive = ""] = code.slice(0, 255).split(";");
  const letters = positive
    // What is written as it is, what is skipped or filled, and conditions and colours in brackets; not `[h]`, which is a time.
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, "")
    .replace(/general|E[+-]/gi, "");
  return /[ymdhs]/i.test(letters);
}

/**
 * The text of a number as a person sees it in a cell without a number format: 15 digits, no exponent.
 * @param {string} value as it is stored
 */
export function numberText(value) {
  const text = value.trim();
  if (/^[1-9]\d{0,14}$/.test(text)) return text;
  const number = Number(text);
  if (text === "" || !Number.isFinite(number)) return text;
  const rounded = Number(number.toPrecision(15));
  const plain = String(Object.is(rounded, -0) ? 0 : rounded);
  // A stored number means one thing; written with three decimals, it could be taken for a thousand.
  if (/^-?\d{1,3}\.\d{3}$/.test(plain)) return `${plain}0`;
  if (!plain.includes("e")) return plain;
  return Math.abs(rounded) < 1 ? rounded.toFixed(20).replace(/\.?0+$/, "") : BigInt(rounded).toString();
}

/**
 * The text of a day, a moment or a time: `2026-01-31`, `2026-01-31 12:00:00`, `12:00:00`.
 * @param {string} value the number of days since 1900 or 1904
 * @param {boolean} startsIn1904
 * @returns {string} the number itself when it is no date
 */
export function dateText(value, startsIn1904) {
  const days = Number(value);
  if (value.trim() === "" || !(days >= 0) || days > lastDay) return numberText(value);
  // Day 60 of 1900 is 29 February, which never was.
  const since1900 = startsIn1904 ? days + 1_462 : days < 60 ? days + 1 : days;
  const iso = new Date(Math.round((since1900 - 25_569) * secondsPerDay) * 1_000).toISOString();
  const [day = "", time = ""] = [iso.slice(0, 10), iso.slice(11, 19)];
  if (days < 1) return time;
  return time === "00:00:00" ? day : `${day} ${time}`;
}

/**
 * Undoes the escapes by which a workbook writes what XML cannot hold, such as `_x000D_`. What no text can hold stays escaped.
 * @param {string} text
 */
export function unescapeText(text) {
  if (!text.includes("_x")) return text;
  const plain = text.replace(/_x([0-9A-Fa-f]{4})_/g, (escaped, hex) =>
    hex === "0000" ? escaped : String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return plain.isWellFormed() ? plain : text;
}
