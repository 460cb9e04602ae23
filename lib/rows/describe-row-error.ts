import type { RowErrorCode } from "@/prisma/client/enums";
import { showText } from "../show-text";
import { describePointsAmbiguous, describePointsInvalid, describePointsOutOfRange } from "./describe-points-error";
import { visibleText } from "./visible-text";

/** Writes a whole number of any size, given as digits, with its separators. */
type Group = (digits: string) => string;

const sentences: Record<RowErrorCode, (detail: string, suggestion: string | null, group: Group) => string> = {
  ROW_MALFORMED: (detail) => {
    const [found = "", expected = ""] = detail.split("/");
    return `This row has ${found} cells, the header has ${expected}. Check for a missing or extra separator.`;
  },
  EMAIL_MISSING: () => "The email is empty. Fill it in.",
  EMAIL_INVALID: (detail) => `${quote(detail)} is not an email address. Correct it.`,
  POINTS_MISSING: () => "The points are empty. Fill in a whole number; 0 is allowed.",
  POINTS_INVALID: (detail) => `${quote(detail)} ${describePointsInvalid(visibleText(detail))}`,
  POINTS_OUT_OF_RANGE: (detail) => `${quote(detail)} ${describePointsOutOfRange(visibleText(detail))}`,
  POINTS_AMBIGUOUS: (detail) => `${quote(detail)} ${describePointsAmbiguous(visibleText(detail))}`,
  DUPLICATE_EMAIL: (detail, _, group) =>
    `This email is already in row ${group(detail)}, which counts. Remove one of the two.`,
  CUSTOMER_NOT_FOUND: (detail, suggestion) =>
    `No customer has the email ${quote(detail)}. ${suggestion ? `Did you mean ${quote(suggestion)}? ` : ""}Correct it, or add the customer and import this row again.`,
  BALANCE_TOO_HIGH: (detail, _, group) =>
    `The balance would be ${group(detail)} points. The most that a balance can be is 999,999,999.`,
  BALANCE_CHANGED: (detail, _, group) => {
    const [expected = "", found = ""] = detail.split("/");
    return `The balance was ${group(expected)} in the preview and is ${group(found)} now. Look at it again before you change it.`;
  },
  SKIPPED: () => "This row was left out by hand.",
  NOT_PROCESSED: () => "The import was ended before it reached this row. Nothing was changed by it.",
  ALREADY_IMPORTED: (detail) =>
    `This row was imported already, by ${detail ? quote(detail) : "an import that was deleted since"}. Remove it; if it is meant to count once more, empty its cell under “Row”.`,
  ROW_UNKNOWN: (detail) =>
    `${quote(detail)} under “Row” is no row of the import that this file belongs to. Write the number that stood there; if this row is meant to count as it is, empty the cell.`,
};

function inThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Characters of a cell that are repeated; the longest email is, as a whole. */
const maxQuotedLength = 254;

const uncorrectedMark = "UNCORRECTED ";

/** The detail of a row that came back in an error file without a correction. @param cell the points, where they are what is wrong */
export function uncorrectedDetail(cell: string): string {
  return `${uncorrectedMark}${cell}`;
}

const uncorrectedSentences: Partial<typeof sentences> = {
  ROW_MALFORMED: () =>
    "The number of its cells did not fit the header. Put each value into its column; if all are where they belong, empty the row’s cell under “Row”.",
  POINTS_AMBIGUOUS: sentences.POINTS_AMBIGUOUS,
  ROW_UNKNOWN: () =>
    "It does not say which row of the first file it is. If it is meant to count as it is, empty its cell under “Row”.",
  DUPLICATE_EMAIL: () =>
    "Its email is that of an earlier row, which counts. Correct the email or remove this row; if it is meant to count, empty its cell under “Row”.",
};

/**
 * One sentence for a person: what is wrong with the row and what to do. The same in the error file, the API and the UI.
 * @param suggestion an email that the row may have meant
 * @param group how numbers are written
 */
export function describeRowError(
  code: RowErrorCode,
  detail: string | null,
  suggestion: string | null = null,
  group: Group = inThousands,
): string {
  const { isUncorrected, text } = readDetail(detail);
  const uncorrected = isUncorrected ? uncorrectedSentences[code] : undefined;
  return uncorrected
    ? `This row was not corrected. ${uncorrected(text, suggestion, group)}`
    : sentences[code](detail ?? "", suggestion, group);
}

/** Takes the detail of a row apart: whether it came back without a correction, and what its sentence needs. */
export function readDetail(detail: string | null): { isUncorrected: boolean; text: string } {
  const text = detail ?? "";
  const isUncorrected = text.startsWith(uncorrectedMark);
  return { isUncorrected, text: isUncorrected ? text.slice(uncorrectedMark.length) : text };
}

function quote(text: string): string {
  return `“${showText(text, maxQuotedLength)}”`;
}
