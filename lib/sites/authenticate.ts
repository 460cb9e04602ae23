import type { ApiKey } from "@/prisma/client/client";
import type { Caller } from "../activities/caller";
import { prisma } from "../database/pool";
import { failed, type Result, succeeded } from "../result";
import { apiKeyActor } from "./api-key-actor";
import { hashApiKey, manageImports } from "./create-api-key";

/**
 * Finds the site that a request may act for, and what its API key is called.
 * @param authorization the header: an API key, bare or as `Bearer <key>`
 * @param siteHeader the `wix-site-id` header, which must not name another site
 */
export async function authenticate(authorization: string | null, siteHeader: string | null): Promise<Result<Caller>> {
  const key = authorization?.replace(/^Bearer +/i, "").trim();
  if (!key) return failed("UNAUTHENTICATED", "Send an API key in the Authorization header.");
  const found = await prisma().apiKey.findUnique({ where: { hash: hashApiKey(key) } });
  if (!found) return failed("UNAUTHENTICATED", "This API key is not known.");
  if (!found.permissions.includes(manageImports)) {
    return failed("PERMISSION_DENIED", `This API key lacks the permission ${manageImports}.`);
  }
  if (siteHeader && siteHeader.toLowerCase() !== found.siteId) {
    return failed("PERMISSION_DENIED", "This API key belongs to another site than the one in wix-site-id.");
  }
  // A database that takes no changes can still be read; if there is more wrong with it, the work itself will say so.
  await noteUse(found).catch(() => {});
  return succeeded({ siteId: found.siteId, actor: apiKeyActor(found) });
}

const noteEveryMilliseconds = 60_000;

/** Keeps when a key was used last, to the minute: a write for each request would cost more than it tells. */
async function noteUse({ siteId, id, lastUsedDate }: ApiKey): Promise<void> {
  const now = new Date();
  if (lastUsedDate && now.getTime() - lastUsedDate.getTime() < noteEveryMilliseconds) return;
  await prisma().apiKey.updateMany({ where: { siteId, id, lastUsedDate }, data: { lastUsedDate: now } });
}
