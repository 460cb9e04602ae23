import { prisma } from "../database/pool";

/** Takes a key away from those who have it: the next request with it is refused. One that is gone already stays so. */
export async function revokeApiKey(siteId: string, id: string): Promise<void> {
  await prisma().apiKey.deleteMany({ where: { siteId, id } });
}
