import type { RowErrorCode } from "@/prisma/client/enums";

/** What is said of rows that failed, by the reason: `3 rows without an email`, in English. */
export const englishFailureNames: Record<RowErrorCode, string> = {
  ROW_MALFORMED: "with too many or too few cells",
  EMAIL_MISSING: "without an email",
  EMAIL_INVALID: "with something that is not an email",
  POINTS_MISSING: "without points",
  POINTS_INVALID: "with points that are not a whole number",
  POINTS_OUT_OF_RANGE: "with points out of range",
  POINTS_AMBIGUOUS: "with points that could be read in two ways",
  DUPLICATE_EMAIL: "with an email that an earlier row has",
  CUSTOMER_NOT_FOUND: "with an email that no customer has",
  BALANCE_TOO_HIGH: "whose balance would be too high",
  BALANCE_CHANGED: "whose balance changed since the preview",
  SKIPPED: "left out by hand",
  NOT_PROCESSED: "not reached",
  ALREADY_IMPORTED: "imported already",
  ROW_UNKNOWN: "that do not say which row they are",
};
