import { z } from "zod";
import { firstValue } from "@/app/elements/first-value";
import { plainText } from "@/lib/read-input";
import { RowErrorCode } from "@/prisma/client/enums";

/** Which rows a merchant may want to see, by what the lists of rows call them. */
const listFilters = {
  all: "ALL",
  changing: "CHANGED",
  unchanged: "UNCHANGED",
  failing: "FAILED",
  biggest: "BIGGEST",
  corrected: "CORRECTED",
} as const;

export type ShownRows = keyof typeof listFilters;

/** The rows that the address asks for. Whatever it does not say well is left out. */
const reviewQuery = z.object({
  show: firstValue.pipe(z.enum(["all", "changing", "unchanged", "failing", "biggest", "corrected"])).catch("all"),
  search: firstValue.pipe(plainText(254)).catch(""),
  /** Only rows that fail for this. */
  reason: firstValue.pipe(z.enum(RowErrorCode).or(z.literal(""))).catch(""),
  page: firstValue,
});

export type ReviewQuery = z.output<typeof reviewQuery>;

export function readReviewQuery(searchParams: unknown): ReviewQuery {
  const asked = reviewQuery.parse(searchParams);
  return asked.reason && asked.show !== "failing" ? { ...asked, reason: "" } : asked;
}

/** The same as the lists of rows take it. */
export function listQuery({ show, search, reason, page }: ReviewQuery): Record<string, string> {
  return {
    filter: listFilters[show],
    ...(search && { email: search }),
    ...(reason && { errorCode: reason }),
    ...(page && { cursor: page }),
  };
}

/** The same as the address says it, from the first page on. */
export function addressQuery({ show, search, reason }: Partial<ReviewQuery>): Record<string, string | undefined> {
  return { show: show === "all" ? undefined : show, search, reason };
}
