import type { ModelResult, ModelRow } from "./import-model";

/**
 * What the model says of an import that was canceled: the rows that were not reached are as if they had changed nothing. A
 * later row of the same customer does not take their place. Rows that fail are known before any is written, unless the
 * run had not looked at the file at all.
 * @param notReached their numbers, as the engine has chosen them
 */
export function leaveOutRows(
  model: ModelResult,
  customers: ReadonlyMap<string, number | null>,
  rows: readonly ModelRow[],
  notReached: readonly number[],
): ModelResult {
  const balances = new Map(model.balances);
  const ledger = new Map(model.ledger);
  const errors = new Map(model.errors);
  const merged = new Set(model.merged);
  const looked = notReached.length < rows.length;
  for (const number of notReached) {
    if (looked && model.errors.has(number)) continue;
    const row = rows[number - 1];
    if (!model.errors.has(number) && row && "email" in row) balances.set(row.email, customers.get(row.email) ?? null);
    ledger.delete(number);
    merged.delete(number);
    errors.set(number, "NOT_PROCESSED");
  }
  return { ...model, balances, ledger, errors, merged };
}
