import type pg from "pg";
import type { ImportKey } from "../imports/import-key";
import { RunError } from "../runs/run-error";

/**
 * Keeps an import from being ended for the rest of a transaction that writes for it. Such transactions do not keep each
 * other out.
 * @throws RunError when it is not running
 */
export async function requireRunning(client: pg.PoolClient, { siteId, loyaltyImportId }: ImportKey): Promise<void> {
  const running = await client.query(
    "SELECT FROM loyalty_import WHERE site_id = $1 AND id = $2 AND status = 'IMPORTING' FOR SHARE",
    [siteId, loyaltyImportId],
  );
  if (running.rowCount === 0) throw new RunError("The import is not running any more.");
}
