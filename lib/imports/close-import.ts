import { pool, prisma } from "../database/pool";
import type { ImportKey } from "./import-events";
import { moveImport } from "./move-import";
import { RunError } from "./run-error";
import { runningImport } from "./running-import";

/**
 * Checks the books of a run and ends it: IMPORTED.
 * @param errorFileKey where the error file was stored, null when no row failed
 * @throws RunError when the books do not balance; the import must not pass as done then
 */
export async function closeImport(key: ImportKey, errorFileKey: string | null): Promise<void> {
  const running = await runningImport(key);
  const totals = await readTotals(key);
  const complaints = checkBooks(running.rowCount, totals, errorFileKey);
  if (complaints.length > 0) throw new RunError(`The check of the books failed: ${complaints.join("; ")}.`);
  const { successCount, unchangedCount, failureCount, pointsDifference } = totals;
  await moveImport(prisma(), key, {
    from: ["IMPORTING"],
    to: "IMPORTED",
    set: { successCount, unchangedCount, failureCount, pointsDifference, errorFileKey, finishedDate: new Date() },
  });
}

type Totals = {
  successCount: number;
  unchangedCount: number;
  failureCount: number;
  pointsDifference: bigint;
  failedRowCount: number;
  ledgerCount: number;
  ledgerSum: bigint;
};

/** Sums come as text, because they may be larger than the columns they are of. */
async function readTotals({ siteId, loyaltyImportId }: ImportKey): Promise<Totals> {
  const { rows } = await pool().query<Record<keyof Totals, string>>(
    `SELECT chunk.*, failed.*, ledger.*
       FROM (SELECT coalesce(sum(success_count), 0)::text AS "successCount",
                    coalesce(sum(unchanged_count), 0)::text AS "unchangedCount",
                    coalesce(sum(failure_count), 0)::text AS "failureCount",
                    coalesce(sum(points_difference), 0)::text AS "pointsDifference"
               FROM import_chunk WHERE site_id = $1 AND loyalty_import_id = $2) AS chunk,
            (SELECT count(*)::text AS "failedRowCount"
               FROM import_row WHERE loyalty_import_id = $2 AND error_code IS NOT NULL) AS failed,
            (SELECT count(*)::text AS "ledgerCount", coalesce(sum(amount), 0)::text AS "ledgerSum"
               FROM ledger_transaction WHERE site_id = $1 AND loyalty_import_id = $2) AS ledger`,
    [siteId, loyaltyImportId],
  );
  const [sums] = rows;
  if (!sums) throw new Error("A query of sums gave no row.");
  return {
    successCount: Number(sums.successCount),
    unchangedCount: Number(sums.unchangedCount),
    failureCount: Number(sums.failureCount),
    pointsDifference: BigInt(sums.pointsDifference),
    failedRowCount: Number(sums.failedRowCount),
    ledgerCount: Number(sums.ledgerCount),
    ledgerSum: BigInt(sums.ledgerSum),
  };
}

/** What does not add up, in words. */
function checkBooks(rowCount: number, totals: Totals, errorFileKey: string | null): string[] {
  const checks: [string, number | bigint, number | bigint][] = [
    ["successes and failures against rows of the file", totals.successCount + totals.failureCount, rowCount],
    ["failures counted against failed rows", totals.failureCount, totals.failedRowCount],
    ["changed balances against ledger entries", totals.successCount - totals.unchangedCount, totals.ledgerCount],
    ["change of balances against the ledger's sum", totals.pointsDifference, totals.ledgerSum],
    ["failed rows against an error file", Math.min(totals.failedRowCount, 1), errorFileKey === null ? 0 : 1],
  ];
  return checks.filter(([, one, other]) => one !== other).map(([what, one, other]) => `${what}: ${one}, ${other}`);
}
