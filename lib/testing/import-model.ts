import type { RowErrorCode } from "@/prisma/client/enums";

/** What a row of a file means, once its cells are read. */
export type ModelRow = { email: string; points: number } | { error: RowErrorCode };

export type ModelOptions = {
  mode: "SET" | "ADD";
  duplicates: "FAIL_LATER_ROWS" | "LAST_ROW_WINS" | "SUM";
  onRowError: "CONTINUE" | "FAIL_ALL";
};

export type ModelResult = {
  /** Balances by email afterwards; null for a customer without an account. */
  balances: Map<string, number | null>;
  /** Ledger entries by row number. */
  ledger: Map<number, { before: number; after: number }>;
  /** Error codes by row number. */
  errors: Map<number, RowErrorCode>;
  /** Numbers of rows that count together with another one. */
  merged: Set<number>;
  /** By email: which row counts, with how many points, and which rows stand or fall with it, itself among them. */
  counting: Map<string, CountingRow>;
};

export type CountingRow = { rowNumber: number; points: number; together: number[] };

const wireMeaning: ModelOptions = { mode: "SET", duplicates: "FAIL_LATER_ROWS", onRowError: "CONTINUE" };

const highest = 999_999_999;

/** What an import does, said as plainly as can be: the truth that the real engine is compared with. */
export function modelImport(
  customers: ReadonlyMap<string, number | null>,
  rows: readonly ModelRow[],
  { mode, duplicates, onRowError }: ModelOptions = wireMeaning,
): ModelResult {
  const result: ModelResult = {
    balances: new Map(customers),
    ledger: new Map(),
    errors: new Map(),
    merged: new Set(),
    counting: new Map(),
  };
  const after = (email: string, points: number) => (mode === "ADD" ? (customers.get(email) ?? 0) : 0) + points;
  const rowsOf = new Map<string, { rowNumber: number; points: number }[]>();
  for (const [index, row] of rows.entries()) {
    const rowNumber = index + 1;
    if ("error" in row) result.errors.set(rowNumber, row.error);
    else if (!customers.has(row.email)) result.errors.set(rowNumber, "CUSTOMER_NOT_FOUND");
    else if (duplicates !== "SUM" && after(row.email, row.points) > highest)
      result.errors.set(rowNumber, "BALANCE_TOO_HIGH");
    else rowsOf.set(row.email, [...(rowsOf.get(row.email) ?? []), { rowNumber, points: row.points }]);
  }
  for (const [email, found] of rowsOf) {
    const counting = duplicates === "LAST_ROW_WINS" ? found.at(-1) : found[0];
    if (!counting) continue;
    const { rowNumber: countingRow } = counting;
    const points = duplicates === "SUM" ? found.reduce((sum, each) => sum + each.points, 0) : counting.points;
    if (after(email, points) > highest)
      for (const { rowNumber } of found) result.errors.set(rowNumber, "BALANCE_TOO_HIGH");
    else {
      for (const { rowNumber } of found) {
        if (rowNumber === countingRow) continue;
        if (duplicates === "FAIL_LATER_ROWS") result.errors.set(rowNumber, "DUPLICATE_EMAIL");
        else result.merged.add(rowNumber);
      }
      const [before, now] = [customers.get(email) ?? 0, after(email, points)];
      result.balances.set(email, now);
      if (before !== now) result.ledger.set(countingRow, { before, after: now });
      const together = duplicates === "FAIL_LATER_ROWS" ? [countingRow] : found.map(({ rowNumber }) => rowNumber);
      result.counting.set(email, { rowNumber: countingRow, points, together });
    }
  }
  return onRowError === "FAIL_ALL" && result.errors.size > 0 ? nothingWritten(customers, rows, result) : result;
}

function nothingWritten(
  customers: ReadonlyMap<string, number | null>,
  rows: readonly ModelRow[],
  { errors }: ModelResult,
): ModelResult {
  const all = rows.map((_, index): [number, RowErrorCode] => [index + 1, errors.get(index + 1) ?? "NOT_PROCESSED"]);
  return {
    balances: new Map(customers),
    ledger: new Map(),
    errors: new Map(all),
    merged: new Set(),
    counting: new Map(),
  };
}

export type ModelRevert = {
  balances: Map<string, number | null>;
  /** Ledger entries that take a row back, by row number. */
  ledger: Map<number, { before: number; after: number }>;
  /** Points that could not be taken back, by row number. */
  shortfalls: Map<number, number>;
};

/** What undoing an import does. @param now the balances as they are by then @param made the ledger entries of the import */
export function modelRevert(
  now: ReadonlyMap<string, number | null>,
  rows: readonly ModelRow[],
  made: ModelResult["ledger"],
): ModelRevert {
  const result: ModelRevert = { balances: new Map(now), ledger: new Map(), shortfalls: new Map() };
  for (const [rowNumber, change] of made) {
    const row = rows[rowNumber - 1];
    if (!row || "error" in row) throw new Error(`Row ${rowNumber} names no customer.`);
    const before = now.get(row.email) ?? 0;
    const wanted = before - (change.after - change.before);
    const after = Math.max(0, Math.min(highest, wanted));
    result.balances.set(row.email, after);
    if (after !== before) result.ledger.set(rowNumber, { before, after });
    if (after !== wanted) result.shortfalls.set(rowNumber, Math.abs(after - wanted));
  }
  return result;
}
