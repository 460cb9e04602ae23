import { createHash, randomBytes } from "node:crypto";
import { prisma } from "../database/pool";
import { demoSiteName } from "./demo-site";

/** The one permission there is, by Wix's name for it. */
export const manageImports = "LOYALTY.MANAGE_IMPORTS";

/** A key holds 32 random bytes, so that a plain SHA-256 of it cannot be searched. */
export function hashApiKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

/** Makes one key for a site (the demo site when none is named). The key is returned once; only its hash is stored. */
export async function createApiKey(request: {
  siteName?: string;
}): Promise<{ ok: true; key: string } | { ok: false; description: string }> {
  const name = request.siteName ?? demoSiteName;
  const site = await prisma().site.findUnique({ where: { name } });
  if (!site) {
    const sites = await prisma().site.findMany({ orderBy: { createdDate: "asc" }, take: 20 });
    return {
      ok: false,
      description: `There is no site "${name}". Sites: ${sites.map((each) => each.name).join(", ")}.`,
    };
  }
  const key = `loy_${randomBytes(32).toString("base64url")}`;
  await prisma().apiKey.create({ data: { siteId: site.id, hash: hashApiKey(key), permissions: [manageImports] } });
  return { ok: true, key };
}
