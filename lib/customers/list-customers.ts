import type { Customer } from "@/prisma/client/client";
import { prisma } from "../database/pool";

export type CustomerPage = { customers: Customer[]; nextAfter: string | undefined };

/**
 * A page of a site's customers in the order of their emails.
 * @param search a part of an email or of a name
 * @param after the email after which the page begins
 */
export async function listCustomers(
  siteId: string,
  { search = "", after, limit }: { search?: string; after?: string | undefined; limit: number },
): Promise<CustomerPage> {
  const part = { contains: search.trim(), mode: "insensitive" } as const;
  const found = await prisma().customer.findMany({
    where: {
      siteId,
      ...(after && { email: { gt: after } }),
      ...(part.contains && { OR: [{ email: part }, { name: part }] }),
    },
    orderBy: { email: "asc" },
    take: limit + 1,
  });
  const customers = found.slice(0, limit);
  return { customers, nextAfter: found.length > limit ? customers.at(-1)?.email : undefined };
}

/** One customer of a site. */
export async function findCustomer(siteId: string, id: string): Promise<Customer | null> {
  return prisma().customer.findUnique({ where: { siteId_id: { siteId, id } } });
}
