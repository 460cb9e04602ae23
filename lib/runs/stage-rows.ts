import type pg from "pg";
import { prisma } from "../database/pool";
import { longTransaction } from "../database/transaction";
import { findPointsFormat } from "../follow-ups/find-points-format";
import { openImportFile } from "../import-files/open-import-file";
import type { ImportKey } from "../imports/import-key";
import { requireRunning } from "../staging/require-running";
import { lockStaging, type Staging, stageFile } from "../staging/stage-file";
import { stagedRowsNote } from "./note-staged-rows";
import { runningImport } from "./running-import";

/**
 * Stages the rows of a running import, unless they are: a preview may have done so. All in one transaction with the mark that
 * says so: a crash leaves nothing, a second call does nothing.
 * @param chunkRows customers of a chunk; by default as many as suit the size of the file
 * @returns the number of chunks, counted from 0
 * @throws RunError when the import is not running, or its file is not what was parsed
 */
export async function stageRows(key: ImportKey, chunkRows?: number): Promise<number> {
  const running = await runningImport(key);
  if (running.stagedDate === null) {
    const { mapping, rowCount, options } = running;
    const pointsFormat = await findPointsFormat(running);
    // Opened before the transaction, which must not need a second connection.
    const records = await openImportFile(running);
    const onProgress = stagedRowsNote(key);
    const staging = { records, mapping, rowCount, pointsFormat, options, chunkRows, onProgress };
    try {
      await longTransaction((client) => stageOnce(client, key, staging));
    } finally {
      await records.close();
    }
  }
  return chunkCount(key);
}

async function stageOnce(client: pg.PoolClient, key: ImportKey, staging: Staging): Promise<void> {
  // Two deliveries of one step wait for each other here; the second finds the work done.
  await lockStaging(client, key);
  await requireRunning(client, key);
  if (await isStaged(client, key)) return;
  const failures = await stageFile(client, key, staging);
  await client.query(
    `UPDATE loyalty_import SET staged_date = now(), staged_failure_count = $3, points_format = $4
      WHERE site_id = $1 AND id = $2`,
    [key.siteId, key.loyaltyImportId, failures, JSON.stringify(staging.pointsFormat)],
  );
}

async function isStaged(client: pg.PoolClient, { siteId, loyaltyImportId }: ImportKey): Promise<boolean> {
  const { rowCount } = await client.query(
    "SELECT FROM loyalty_import WHERE site_id = $1 AND id = $2 AND staged_date IS NOT NULL",
    [siteId, loyaltyImportId],
  );
  return rowCount === 1;
}

async function chunkCount({ siteId, loyaltyImportId }: ImportKey): Promise<number> {
  return prisma().importChunk.count({ where: { siteId, loyaltyImportId } });
}
