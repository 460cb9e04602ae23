import { longTransaction } from "../database/transaction";
import type { ImportKey } from "../imports/import-key";
import { fileExists } from "../storage/local-storage";
import { type BookCheck, describeDisagreements } from "./describe-disagreements";
import type { Written } from "./written-so-far";

/**
 * Compares what the chunks of a run say with what is stored.
 * @param rowCount rows of the file
 * @param errorFileKey where the rows that failed were written, null when none did
 * @returns what does not add up, in words; nothing when the books balance
 */
export async function checkBooks(
  key: ImportKey,
  rowCount: number,
  written: Written,
  errorFileKey: string | null,
): Promise<string[]> {
  const stored = await readStored(key);
  const errorFiles = errorFileKey !== null && (await fileExists(errorFileKey)) ? 1 : 0;
  const checks: BookCheck[] = [
    ["successes and failures against rows of the file", written.successCount + written.failureCount, rowCount],
    ["failures counted against failed rows", written.failureCount, stored.failedRowCount],
    ["changed balances against ledger entries", written.successCount - written.unchangedCount, stored.ledgerCount],
    ["change of balances against the ledger's sum", written.pointsDifference, stored.ledgerSum],
    ["failed rows against an error file", Math.min(stored.failedRowCount, 1), errorFiles],
  ];
  return describeDisagreements(checks);
}

/** The sum comes as text, because it may be larger than the column it is of. */
async function readStored({ siteId, loyaltyImportId }: ImportKey) {
  const { rows } = await longTransaction((client) =>
    client.query<{ failedRowCount: number; ledgerCount: number; ledgerSum: string }>(
      `SELECT (SELECT count(*)::integer FROM failed_row WHERE loyalty_import_id = $2) AS "failedRowCount",
            count(*)::integer AS "ledgerCount",
            coalesce(sum(amount), 0)::text AS "ledgerSum"
       FROM ledger_transaction
      WHERE site_id = $1 AND loyalty_import_id = $2`,
      [siteId, loyaltyImportId],
    ),
  );
  const [stored] = rows;
  if (!stored) throw new Error("A query of sums gave no row.");
  return { ...stored, ledgerSum: BigInt(stored.ledgerSum) };
}
