import { prisma } from "../database/pool";
import type { ImportKey } from "../imports/import-key";

/**
 * Notes what keeps an undo from going on, for whoever looks at it meanwhile.
 * @param reason sentences for the merchant; null once it goes on
 */
export async function noteRevertRetry(key: ImportKey, reason: string | null): Promise<void> {
  await prisma().importRevert.updateMany({ where: { ...key, status: "REVERTING" }, data: { retryReason: reason } });
}
