import { prisma } from "@/lib/database/pool";

/** Notes that these events have reached the engine. The rows stay: they keep an id from being recorded a second time. */
export async function markEventsSent(ids: readonly string[]): Promise<void> {
  await prisma().outboxEvent.updateMany({
    where: { id: { in: [...ids] }, sentDate: null },
    data: { sentDate: new Date() },
  });
}
