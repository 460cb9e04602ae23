import type { Prisma, RunState } from "@/prisma/client/client";
import type { ImportKey } from "../imports/import-key";

/**
 * Locks what is known of a run for the rest of a transaction, and makes it where there is nothing yet. Requests of people,
 * the begin of a run, its pause and its end follow each other here. Whoever locks the import as well locks the import first.
 */
export async function lockRunState(
  db: Prisma.TransactionClient,
  { siteId, loyaltyImportId }: ImportKey,
): Promise<RunState> {
  await db.$executeRaw`
    INSERT INTO run_state (site_id, loyalty_import_id) VALUES (${siteId}::uuid, ${loyaltyImportId}::uuid)
    ON CONFLICT (site_id, loyalty_import_id) DO UPDATE SET staged_row_count = run_state.staged_row_count`;
  return db.runState.findUniqueOrThrow({ where: { siteId_loyaltyImportId: { siteId, loyaltyImportId } } });
}
