import { prisma } from "../database/pool";

export type ListedApiKey = {
  id: string;
  createdDate: Date;
  /** The first digits of the key's hash: they tell keys apart, and say nothing about the key. */
  fingerprint: string;
};

/** The API keys of a site, the newest first. The keys themselves are not known. */
export async function listApiKeys(siteId: string): Promise<ListedApiKey[]> {
  const keys = await prisma().apiKey.findMany({ where: { siteId }, orderBy: { id: "desc" } });
  return keys.map(({ id, createdDate, hash }) => ({ id, createdDate, fingerprint: hash.slice(0, 8) }));
}
