import { z } from "zod";
import { firstValue } from "@/app/elements/first-value";
import { plainText } from "@/lib/read-input";
import { RowErrorCode } from "@/prisma/client/enums";

/** Which rows a merchant may want to see, by how the lists of rows are asked for them. */
const listFilters = {
  all: { filter: "ALL" },
  changing: { filter: "CHANGED" },
  unchanged: { filter: "UNCHANGED" },
  failing: { filter: "FAILING" },
  leftOut: { errorCode: "SKIPPED" },
  biggest: { filter: "BIGGEST" },
  corrected: { filter: "CORRECTED" },
} as const;

export type ShownRows = keyof typeof listFilters;

/** The rows that the address asks for. Whatever it does not say well is left out. */
const reviewQuery = z.object({
  show: firstValue
    .pipe(z.enum(["all", "changing", "unchanged", "failing", "leftOut", "biggest", "corrected"]))
    .catch("all"),
  search: firstValue.pipe(plainText(254)).catch(""),
  /** Only rows that fail for this. */
  reason: firstValue.pipe(z.enum(RowErrorCode).or(z.literal(""))).catch(""),
  /** How many rows come before those that are shown. */
  from: firstValue.transform(Number).pipe(z.int().min(0).max(999_999_999)).catch(0),
  /** The row of the file to be shown. */
  row: firstValue.transform(Number).pipe(z.int().min(1).max(1_000_000_000)).optional().catch(undefined),
});

export type ReviewQuery = z.output<typeof reviewQuery>;

export function readReviewQuery(searchParams: unknown): ReviewQuery {
  const asked = reviewQuery.parse(searchParams);
  return asked.reason && asked.show !== "failing" ? { ...asked, reason: "" } : asked;
}

/** The same as the lists of rows take it, from the beginning. */
export function listQuery({ show, search, reason }: ReviewQuery): Record<string, string> {
  return {
    ...(reason ? { errorCode: reason } : listFilters[show]),
    ...(search && { email: search }),
  };
}

/** The same as the address says it, from the first page on. */
export function addressQuery({ show, search, reason }: Partial<ReviewQuery>): Record<string, string | undefined> {
  return { show: show === "all" ? undefined : show, search, reason };
}
