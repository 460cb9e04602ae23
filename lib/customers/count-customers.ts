import { prisma } from "../database/pool";

/** How many customers a site has, with and without a loyalty account. */
export async function countCustomers(siteId: string): Promise<number> {
  return prisma().customer.count({ where: { siteId } });
}
