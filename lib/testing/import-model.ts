import type { RowErrorCode } from "@/prisma/client/enums";

/** What a row of a file means, once its cells are read. */
export type ModelRow = { email: string; points: number } | { error: RowErrorCode };

export type ModelResult = {
  /** Balances by email afterwards; null for a customer without an account. */
  balances: Map<string, number | null>;
  /** Ledger entries by row number. */
  ledger: Map<number, { before: number; after: number }>;
  /** Error codes by row number. */
  errors: Map<number, RowErrorCode>;
};

/** What an import does, said as plainly as can be: the truth that the real engine is compared with. */
export function modelImport(customers: ReadonlyMap<string, number | null>, rows: readonly ModelRow[]): ModelResult {
  const result: ModelResult = { balances: new Map(customers), ledger: new Map(), errors: new Map() };
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const rowNumber = index + 1;
    const before = "error" in row ? undefined : customers.get(row.email);
    if ("error" in row) result.errors.set(rowNumber, row.error);
    else if (before === undefined) result.errors.set(rowNumber, "CUSTOMER_NOT_FOUND");
    else if (seen.has(row.email)) result.errors.set(rowNumber, "DUPLICATE_EMAIL");
    else {
      seen.add(row.email);
      result.balances.set(row.email, row.points);
      if ((before ?? 0) !== row.points) result.ledger.set(rowNumber, { before: before ?? 0, after: row.points });
    }
  }
  return result;
}
