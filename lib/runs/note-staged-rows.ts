import { pool } from "../database/pool";
import type { ImportKey } from "../imports/import-key";

const pauseMilliseconds = 1_000;

/**
 * Makes a function that is told how many rows were read while they are staged, and notes it for whoever looks. It is a hint:
 * it is written about once a second, only when a connection is free, nobody waits for it, and it may get lost.
 */
export function stagedRowsNote({ siteId, loyaltyImportId }: ImportKey): (rowCount: number) => void {
  let notBefore = 0;
  let writing = false;
  return (rowCount) => {
    if (writing || performance.now() < notBefore || !hasFreeConnection()) return;
    notBefore = performance.now() + pauseMilliseconds;
    writing = true;
    pool()
      .query("UPDATE run_state SET staged_row_count = $3 WHERE site_id = $1 AND loyalty_import_id = $2", [
        siteId,
        loyaltyImportId,
        rowCount,
      ])
      .catch(() => {})
      .finally(() => {
        writing = false;
      });
  };
}

function hasFreeConnection(): boolean {
  const { idleCount, totalCount, waitingCount, options } = pool();
  return waitingCount === 0 && (idleCount > 0 || totalCount < options.max);
}
