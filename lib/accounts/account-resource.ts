import type { Customer } from "@/prisma/client/client";

/** A customer who has a loyalty account. */
export type Account = Customer & { accountCreatedDate: Date };

export function hasAccount(customer: Customer): customer is Account {
  return customer.accountCreatedDate !== null;
}

/**
 * The Loyalty Account object of the wire contract. A customer has at most one account, so that both have one id.
 */
export function accountResource(account: Account) {
  return {
    id: account.id,
    contactId: account.id,
    contact: {
      id: account.id,
      email: account.email,
      name: account.name ?? undefined,
      displayName: account.name ?? account.email,
    },
    points: {
      balance: account.balance,
      earned: Number(account.earned),
      adjusted: Number(account.adjusted),
      redeemed: Number(account.redeemed),
      expired: Number(account.expired),
    },
    createdDate: account.accountCreatedDate.toISOString(),
    updatedDate: (account.accountUpdatedDate ?? account.accountCreatedDate).toISOString(),
    lastActivityDate: (account.lastActivityDate ?? account.accountCreatedDate).toISOString(),
    revision: String(account.accountRevision),
  };
}
