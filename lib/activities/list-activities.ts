import type { ImportActivity } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import { importNotFound } from "../imports/get-import";
import type { ImportKey } from "../imports/import-key";
import { type Result, succeeded } from "../result";

/** Of an import with more, the newest are told: correcting rows one by one makes many. */
const mostActivities = 1_000;

/** Who did what with an import of a site, oldest first. Also of one that was deleted: then somebody may want to know by whom. */
export async function listActivities({ siteId, loyaltyImportId }: ImportKey): Promise<Result<ImportActivity[]>> {
  const newest = { orderBy: { id: "desc" }, take: mostActivities } as const;
  const found = await prisma().loyaltyImport.findUnique({
    where: { siteId_id: { siteId, id: loyaltyImportId } },
    select: { activities: newest },
  });
  return found ? succeeded(found.activities.toReversed()) : importNotFound(loyaltyImportId);
}
