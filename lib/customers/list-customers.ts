import type { Customer, Prisma } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import { readEmailPiece } from "../rows/read-email";
import { visibleText } from "../rows/visible-text";

export const customerOrders = ["email", "name", "balance", "newest"] as const;

export type CustomerOrder = (typeof customerOrders)[number];

export type CustomerPage = { customers: Customer[]; nextAfter: string | undefined };

const orders: Record<CustomerOrder, Prisma.CustomerOrderByWithRelationInput[]> = {
  email: [{ email: "asc" }],
  name: [{ name: { sort: "asc", nulls: "last" } }, { id: "asc" }],
  balance: [{ balance: "desc" }, { id: "asc" }],
  newest: [{ createdDate: "desc" }, { id: "desc" }],
};

/**
 * A page of a site's customers.
 * @param search a part of an email or of a name
 * @param after the id of the customer after whom the page begins
 */
export async function listCustomers(
  siteId: string,
  {
    search = "",
    order = "email",
    after,
    limit,
  }: { search?: string; order?: CustomerOrder; after?: string | undefined; limit: number },
): Promise<CustomerPage> {
  const piece = visibleText(search);
  const name = { contains: withoutPatterns(piece), mode: "insensitive" } as const;
  const email = { contains: withoutPatterns(readEmailPiece(piece)) };
  const found = await prisma().customer.findMany({
    where: { siteId, ...(piece && { OR: [{ email }, { name }] }) },
    orderBy: orders[order],
    ...(after && { cursor: { siteId_id: { siteId, id: after } }, skip: 1 }),
    take: limit + 1,
  });
  const customers = found.slice(0, limit);
  return { customers, nextAfter: found.length > limit ? customers.at(-1)?.id : undefined };
}

/** Prisma takes % and _ for patterns, and emails have such signs. */
function withoutPatterns(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** One customer of a site. */
export async function findCustomer(siteId: string, id: string): Promise<Customer | null> {
  return prisma().customer.findUnique({ where: { siteId_id: { siteId, id } } });
}
