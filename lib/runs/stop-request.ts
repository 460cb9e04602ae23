import type { StopRequest } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import type { ImportKey } from "../imports/import-key";

/** What a person wants of the run of an import: nothing, that it pauses, or that it ends. */
export async function readStopRequest({ siteId, loyaltyImportId }: ImportKey): Promise<StopRequest | null> {
  const where = { siteId_loyaltyImportId: { siteId, loyaltyImportId } };
  const state = await prisma().runState.findUnique({ where, select: { stopRequest: true } });
  return state?.stopRequest ?? null;
}
