import { ambiguousReadings, isBelowRange, judgePointsText, type PointsProblem } from "./judge-points-text";

const sentences: Record<PointsProblem, string> = {
  DECIMALS: "has decimals. Points are whole numbers: write it without them.",
  UNLIKE_OTHERS: "is not written like the other numbers of this column. Write digits only.",
  NO_VALUE: "stands for no value. Write a whole number; 0 is allowed.",
  SPREADSHEET_ERROR: "is what a spreadsheet shows when it has no value to show. Write the number itself.",
  FORMULA: "is a formula. Write its result.",
  INFINITE: "is not a number that a balance can be. Write a whole number up to 999,999,999.",
  SCIENTIFIC: "is in scientific notation. Write all digits of the number.",
  OTHER_DIGITS: "has other digits than 0 to 9. Write the number with these.",
  MONEY: "is an amount of money. Write the points, digits only.",
  PERCENTAGE: "is a percentage. Write the points, digits only.",
  DATE: "looks like a date. Write the points, digits only.",
  NO_NUMBER: "is not a whole number. Write digits only, without decimals.",
};

/** Says what is wrong with points that are no whole number. @param text the cell, trimmed @returns what follows the quoted cell */
export function describePointsInvalid(text: string): string {
  return sentences[judgePointsText(text)];
}

/** Says what points with one separator could mean: “1,234” could be 1234 or 1.234. */
export function describePointsAmbiguous(text: string): string {
  const readings = ambiguousReadings(text);
  if (!readings) return "has separators that may stand for thousands or for decimals. Write it without them.";
  const { grouped, fraction } = readings;
  return `could mean ${grouped} or ${fraction}, and the other rows do not settle it. Write it without the separator.`;
}

export function describePointsOutOfRange(text: string): string {
  return isBelowRange(text)
    ? "is below 0. The least that a balance can be is 0."
    : "is too large. The most that a balance can be is 999,999,999.";
}
