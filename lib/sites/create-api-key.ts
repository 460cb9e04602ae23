import { createHash, randomBytes } from "node:crypto";
import { prisma } from "../database/pool";

/** The one permission there is, by Wix's name for it. */
export const manageImports = "LOYALTY.MANAGE_IMPORTS";

/** A key holds 32 random bytes, so that a plain SHA-256 of it cannot be searched. */
export function hashApiKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

export type CreatedApiKey = {
  /** Returned once; only its hash is stored. */
  key: string;
  /** Whether the site was made too, because there was none of that name. */
  siteCreated: boolean;
};

/**
 * Makes one key for the site with this name.
 * @param name what people call the key, if anything
 */
export async function createApiKey(siteName: string, name?: string): Promise<CreatedApiKey> {
  const { count } = await prisma().site.createMany({ data: [{ name: siteName }], skipDuplicates: true });
  const site = await prisma().site.findUniqueOrThrow({ where: { name: siteName } });
  const key = `loy_${randomBytes(32).toString("base64url")}`;
  const data = { siteId: site.id, hash: hashApiKey(key), permissions: [manageImports], ...(name && { name }) };
  await prisma().apiKey.create({ data });
  return { key, siteCreated: count === 1 };
}
