import type { RowErrorCode } from "@/prisma/client/enums";

const sentences: Record<RowErrorCode, (detail: string) => string> = {
  ROW_MALFORMED: (detail) => {
    const [found = "", expected = ""] = detail.split("/");
    return `This row has ${found} cells, the header has ${expected}. Check for a missing or extra separator.`;
  },
  EMAIL_MISSING: () => "The email is empty. Fill it in.",
  EMAIL_INVALID: (detail) => `${quote(detail)} is not an email address. Correct it.`,
  POINTS_MISSING: () => "The points are empty. Fill in a whole number; 0 is allowed.",
  POINTS_INVALID: (detail) => `${quote(detail)} is not a whole number. Write digits only, without decimals.`,
  POINTS_OUT_OF_RANGE: (detail) => `${quote(detail)} is not between 0 and 999,999,999. Correct it.`,
  POINTS_AMBIGUOUS: (detail) =>
    `${quote(detail)} has separators that may stand for thousands or for decimals. Write it without them.`,
  DUPLICATE_EMAIL: (detail) => `This email is already in row ${detail}, which counts. Remove one of the two.`,
  CUSTOMER_NOT_FOUND: (detail) =>
    `No customer has the email ${quote(detail)}. Correct it, or add the customer and import this row again.`,
};

/** One sentence for a person: what is wrong with the row and what to do. The same in the error file, the API and the UI. */
export function describeRowError(code: RowErrorCode, detail: string | null): string {
  return sentences[code](detail ?? "");
}

function quote(text: string): string {
  return `“${text.trim()}”`;
}
