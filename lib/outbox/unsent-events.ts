import { prisma } from "@/lib/database/pool";

export type UnsentEvent = { id: string; name: string; data: unknown };

/** At most `limit` events that are still to be sent, the oldest first. */
export async function unsentEvents(limit: number): Promise<UnsentEvent[]> {
  return prisma().outboxEvent.findMany({
    where: { sentDate: null },
    orderBy: [{ createdDate: "asc" }, { id: "asc" }],
    take: limit,
    select: { id: true, name: true, data: true },
  });
}
