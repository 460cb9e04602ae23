import type { RowErrorCode } from "@/prisma/client/enums";

/** What a group of failed rows has in common, to be read after a number of rows. */
export const failureNames: Record<RowErrorCode, string> = {
  ROW_MALFORMED: "with too many or too few cells",
  EMAIL_MISSING: "without an email",
  EMAIL_INVALID: "with something that is not an email",
  POINTS_MISSING: "without points",
  POINTS_INVALID: "with points that are not a whole number",
  POINTS_OUT_OF_RANGE: "with points out of range",
  POINTS_AMBIGUOUS: "with points that could be read in two ways",
  DUPLICATE_EMAIL: "with an email that an earlier row has",
  BALANCE_TOO_HIGH: "Balance would be too high",
  BALANCE_CHANGED: "Balance changed since the preview",
  SKIPPED: "Left out by hand",
  NOT_PROCESSED: "Not reached",
  CUSTOMER_NOT_FOUND: "with an email that no customer has",
};
