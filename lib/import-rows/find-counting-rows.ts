import type { RowErrorCode } from "@/prisma/client/enums";
import { countedByRun } from "../corrections/counted-by-run";
import { pool } from "../database/pool";
import type { ImportKey } from "../imports/import-key";
import { readEmail } from "../rows/read-email";

type FailedCells = { rowNumber: number; errorCode: RowErrorCode | null; emailCell: string | null };

/** The sentences of these say by themselves what counts, or that nothing is to count. */
const saysWhatCounts: ReadonlySet<RowErrorCode | null> = new Set([
  null,
  "CUSTOMER_NOT_FOUND",
  "DUPLICATE_EMAIL",
  "SKIPPED",
  "NOT_PROCESSED",
  "ALREADY_IMPORTED",
] as const);

/**
 * For rows that fail by themselves: which other row counts for their customer. Where several rows are of one customer, one that
 * fails is none of them, so that another counts in its place.
 * @returns numbers of rows of the file, by the number of the row that fails
 */
export async function findCountingRows(key: ImportKey, rows: readonly FailedCells[]): Promise<Map<number, number>> {
  const emails = new Map(
    rows.flatMap(({ rowNumber, errorCode, emailCell }): [number, string][] => {
      const email = saysWhatCounts.has(errorCode) ? undefined : readEmail(emailCell ?? "");
      return email === undefined ? [] : [[rowNumber, email]];
    }),
  );
  if (emails.size === 0) return new Map();
  const { rows: customers } = await pool().query<{ id: string; email: string }>(
    "SELECT id, email FROM customer WHERE email = ANY($2::text[]) AND site_id = $1",
    [key.siteId, [...new Set(emails.values())]],
  );
  if (customers.length === 0) return new Map();
  const ids = new Map(customers.map(({ id, email }) => [email, id]));
  const counted = await countedByRun(
    pool(),
    key,
    customers.map(({ id }) => id),
  );
  const counting = new Map(counted.map(({ customerId, rowNumber }) => [customerId, rowNumber]));
  return new Map(
    [...emails].flatMap(([rowNumber, email]): [number, number][] => {
      const instead = counting.get(ids.get(email) ?? "");
      return instead === undefined || instead === rowNumber ? [] : [[rowNumber, instead]];
    }),
  );
}
