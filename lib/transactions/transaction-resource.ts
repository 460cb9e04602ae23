import type { LedgerTransaction } from "@/prisma/client/client";

/** The Loyalty Transaction object of the wire contract. `amount` is signed: what it did to the balance. */
export function transactionResource(transaction: LedgerTransaction) {
  const { type, amountBefore, amountAfter } = transaction;
  return {
    id: transaction.id,
    accountId: transaction.customerId,
    createdDate: transaction.createdDate.toISOString(),
    amount: transaction.amount,
    transactionType: type,
    description: transaction.description,
    adjustInfo: type === "ADJUST" ? { amountBefore, amountAfter } : undefined,
  };
}
