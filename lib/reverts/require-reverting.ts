import type pg from "pg";
import { prisma } from "../database/pool";
import type { ImportKey } from "../imports/import-key";
import { RunError } from "../imports/run-error";

const ended = "The undo is not under way any more.";

/**
 * Keeps an undo from being ended for the rest of a transaction that writes for it. Such transactions do not keep each other out.
 * @throws RunError when it is not under way
 */
export async function requireReverting(client: pg.PoolClient, { siteId, loyaltyImportId }: ImportKey): Promise<void> {
  const reverting = await client.query(
    "SELECT FROM import_revert WHERE site_id = $1 AND loyalty_import_id = $2 AND status = 'REVERTING' FOR SHARE",
    [siteId, loyaltyImportId],
  );
  if (reverting.rowCount === 0) throw new RunError(ended);
}

/** The import of an undo. @throws RunError when it is not under way */
export async function revertingImport({ siteId, loyaltyImportId }: ImportKey) {
  const record = await prisma().loyaltyImport.findUnique({
    where: { siteId_id: { siteId, id: loyaltyImportId }, revert: { status: "REVERTING" } },
  });
  if (!record) throw new RunError(ended);
  return record;
}
