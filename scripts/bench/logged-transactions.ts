import type { Statement } from "./statement-log";

/** What was sent between a BEGIN and its end, or one statement alone. */
export type LoggedTransaction = Readonly<{ statements: readonly Statement[] }>;

/** Puts the statements of each connection together into its transactions. */
export function transactionsOf(statements: readonly Statement[]): LoggedTransaction[] {
  const transactions: { statements: Statement[] }[] = [];
  const open = new Map<number, { statements: Statement[] }>();
  for (const statement of statements) {
    let transaction = open.get(statement.processId);
    if (!transaction) {
      transaction = { statements: [] };
      transactions.push(transaction);
    }
    transaction.statements.push(statement);
    if (/^BEGIN\b/i.test(statement.text)) open.set(statement.processId, transaction);
    if (/^(COMMIT|ROLLBACK)\b/i.test(statement.text)) open.delete(statement.processId);
  }
  return transactions;
}

export function mentions({ statements }: LoggedTransaction, names: RegExp): boolean {
  return statements.some(({ text }) => names.test(text));
}
