import { z } from "zod";
import { RowErrorCode } from "@/prisma/client/enums";
import { warning } from "../warnings/warning";

/** What an import would do. Counts are of rows or customers; points are whole numbers. */
export const previewReport = z.object({
  rows: z.object({
    total: z.int(),
    /** Rows that count, alone or together with another row of the same customer. */
    succeeding: z.int(),
    failing: z.int(),
    /** Of the succeeding ones: those that count together with another. */
    merged: z.int(),
  }),
  /** Why rows fail, the most frequent reason first. */
  failures: z.array(z.object({ errorCode: z.enum(RowErrorCode), count: z.int() })),
  customers: z.object({
    rising: z.int(),
    falling: z.int(),
    /** Of the falling ones: those left with no points. */
    toZero: z.int(),
    unchanged: z.int(),
    /** Customers who get their loyalty account. */
    newAccounts: z.int(),
  }),
  /** The balances of all customers of the site together. */
  points: z.object({ before: z.int(), after: z.int(), difference: z.int() }),
  /** The ten that change most, the largest change first. */
  biggestChanges: z.array(
    z.object({
      rowNumber: z.int(),
      customerId: z.string(),
      email: z.string(),
      pointsBefore: z.int(),
      pointsAfter: z.int(),
      difference: z.int(),
    }),
  ),
  /** Of the customers who change, without the one that changes most: 99 of 100 change by at most so many points. */
  usualChange: z.int().optional(),
  /** How many customers change by how much, from the greatest loss to the greatest gain; both bounds belong to the range. */
  histogram: z.array(z.object({ from: z.int().optional(), to: z.int().optional(), count: z.int() })),
  /** Found when the preview was made; whether the same file was imported before is found anew each time. */
  warnings: z.array(warning).default([]),
});

export type PreviewReport = z.output<typeof previewReport>;

/** What is found, before anybody judges it. */
export type PreviewFacts = Omit<PreviewReport, "warnings">;
