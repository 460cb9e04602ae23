import { prisma } from "../database/pool";

/** A balance in points, as a change left it. */
export type BalancePoint = { date: Date; balance: number };

/** The last balances of a customer, the oldest first. */
export async function balanceHistory(siteId: string, customerId: string, limit: number): Promise<BalancePoint[]> {
  const found = await prisma().ledgerTransaction.findMany({
    where: { siteId, customerId },
    orderBy: { id: "desc" },
    take: limit,
    select: { createdDate: true, amountAfter: true },
  });
  return found.reverse().map(({ createdDate, amountAfter }) => ({ date: createdDate, balance: amountAfter }));
}
