import { prisma } from "../database/pool";
import type { ImportKey } from "../imports/import-key";

/**
 * Notes what keeps an import at work from going on, for whoever looks at it meanwhile.
 * @param reason sentences for the merchant; null once it goes on
 */
export async function noteRetry({ siteId, loyaltyImportId }: ImportKey, reason: string | null): Promise<void> {
  await prisma().loyaltyImport.updateMany({
    where: { siteId, id: loyaltyImportId, status: { in: ["INITIATED", "PARSING", "IMPORTING"] } },
    data: { retryReason: reason },
  });
}
