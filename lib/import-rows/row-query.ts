import { z } from "zod";
import { RowErrorCode } from "@/prisma/client/enums";
import { plainText } from "../read-input";
import { readEmailPiece } from "../rows/read-email";

/** Which rows of an import are listed. All but BIGGEST are in the order of the file. */
const rowFilters = [
  "ALL",
  "CHANGED",
  "RISING",
  "FALLING",
  "TO_ZERO",
  "UNCHANGED",
  "MERGED",
  "FAILED",
  /** FAILED, without the rows that were left out by hand. */
  "FAILING",
  "CORRECTED",
  "BIGGEST",
] as const;

/** What may be said about the rows that are wanted, as parameters of a URL. */
export const rowQuery = z
  .object({
    filter: z.enum(rowFilters).optional(),
    /** Only rows that failed for this. */
    errorCode: z.enum(RowErrorCode).optional(),
    /** A piece of the email. */
    email: plainText(254).optional(),
  })
  .refine(({ filter, errorCode }) => !errorCode || !filter || filter === "FAILED", {
    path: ["errorCode"],
    message: "goes only with the filter FAILED",
  })
  .transform(({ filter, errorCode, email }) => ({
    filter: filter ?? (errorCode ? "FAILED" : "ALL"),
    errorCode,
    email: (email && readEmailPiece(email)) || undefined,
  }));

export type RowQuery = z.output<typeof rowQuery>;

/** A whole number in a URL. */
export function numberParameter(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, "must be a whole number")
    .transform(Number)
    .pipe(z.int().min(least).max(most));
}
