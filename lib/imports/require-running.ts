import type pg from "pg";
import type { ImportKey } from "./import-key";
import { RunError } from "./run-error";

/**
 * Keeps an import from being ended for the rest of a transaction that writes for it. Such transactions do not keep each
 * other out.
 * @throws RunError when it is not running
 */
export async function requireRunning(client: pg.PoolClient, key: ImportKey): Promise<void> {
  await lockRunning(client, key, "FOR SHARE");
}

/** The same for a transaction that writes alone: others wait for its end. @throws RunError when the import is not running */
export async function requireRunningAlone(client: pg.PoolClient, key: ImportKey): Promise<void> {
  await lockRunning(client, key, "FOR NO KEY UPDATE");
}

async function lockRunning(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  lock: "FOR SHARE" | "FOR NO KEY UPDATE",
): Promise<void> {
  const running = await client.query(
    `SELECT FROM loyalty_import WHERE site_id = $1 AND id = $2 AND status = 'IMPORTING' ${lock}`,
    [siteId, loyaltyImportId],
  );
  if (running.rowCount === 0) throw new RunError("The import is not running any more.");
}
