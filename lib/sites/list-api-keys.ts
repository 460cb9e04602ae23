import { prisma } from "../database/pool";

export type ListedApiKey = {
  id: string;
  /** What people call it. */
  name: string | null;
  createdDate: Date;
  /** To the minute; null while no program has used it. */
  lastUsedDate: Date | null;
  /** The first digits of the key's hash: they tell keys apart, and say nothing about the key. */
  fingerprint: string;
};

/** The API keys of a site, the newest first. The keys themselves are not known. */
export async function listApiKeys(siteId: string): Promise<ListedApiKey[]> {
  const keys = await prisma().apiKey.findMany({ where: { siteId }, orderBy: { id: "desc" } });
  return keys.map(({ id, name, createdDate, lastUsedDate, hash }) => ({
    id,
    name,
    createdDate,
    lastUsedDate,
    fingerprint: hash.slice(0, 8),
  }));
}
