import { prisma } from "../database/pool";
import { longTransaction } from "../database/transaction";
import type { ImportKey } from "../imports/import-key";
import { RunError } from "../imports/run-error";
import { type BookCheck, describeDisagreements } from "../runs/describe-disagreements";
import { fileExists } from "../storage/local-storage";
import { moveRevert } from "./move-revert";
import { revertingImport } from "./require-reverting";
import { type Reverted, revertedSoFar } from "./reverted-so-far";

/**
 * Checks the books of an undo and ends it: REVERTED. One that ended so before is left as it is.
 * @param reportFileKey where its report was stored, null when no row was to be taken back
 * @throws RunError when the books do not balance: the undo must not pass as done then
 */
export async function closeRevert(key: ImportKey, reportFileKey: string | null): Promise<void> {
  if (await isReverted(key)) return;
  await revertingImport(key);
  const { entryCount, ...reverted } = await revertedSoFar(key);
  const complaints = await checkRevertBooks(key, reverted, entryCount, reportFileKey);
  if (complaints.length > 0) throw new RunError(`The check of the books failed: ${complaints.join("; ")}.`);
  const set = { ...reverted, reportFileKey, finishedDate: new Date() };
  const move = { from: "REVERTING", to: "REVERTED", set } as const;
  const closed = await prisma().$transaction((db) => moveRevert(db, key, move));
  if (!closed && !(await isReverted(key))) throw new RunError("The undo was ended by something else.");
}

/** The answer to an earlier close may have been lost with the process. */
async function isReverted(key: ImportKey): Promise<boolean> {
  const where = { siteId_loyaltyImportId: key, status: "REVERTED" } as const;
  return (await prisma().importRevert.findUnique({ where, select: { status: true } })) !== null;
}

/** Compares what the chunks say with what is stored. @returns what does not add up, in words */
async function checkRevertBooks(
  key: ImportKey,
  { successCount, shortfallCount, pointsDifference }: Reverted,
  entryCount: number,
  reportFileKey: string | null,
): Promise<string[]> {
  const stored = await readStored(key);
  const reportFiles = reportFileKey !== null && (await fileExists(reportFileKey)) ? 1 : 0;
  const checks: BookCheck[] = [
    ["chunks that are still to be taken back", stored.leftChunkCount, 0],
    ["balances that were changed back against ledger entries", entryCount, stored.ledgerCount],
    ["change of balances against the ledger's sum", pointsDifference, stored.ledgerSum],
    ["rows taken back against a report", Math.min(successCount + shortfallCount, 1), reportFiles],
  ];
  return describeDisagreements(checks);
}

async function readStored({ siteId, loyaltyImportId }: ImportKey) {
  const { rows } = await longTransaction(async (client) => {
    // There are no statistics about entries that were just written; the index finds them, and the table is read in its order.
    await client.query("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off");
    return client.query<{ leftChunkCount: number; ledgerCount: number; ledgerSum: string }>(
      `SELECT (SELECT count(*)::integer FROM import_chunk
                WHERE site_id = $1 AND loyalty_import_id = $2 AND applied_date IS NOT NULL AND reverted_date IS NULL)
                AS "leftChunkCount",
              count(*)::integer AS "ledgerCount",
              coalesce(sum(amount), 0)::text AS "ledgerSum"
         FROM ledger_transaction
        WHERE site_id = $1 AND reverted_import_id = $2`,
      [siteId, loyaltyImportId],
    );
  });
  const [stored] = rows;
  if (!stored) throw new Error("A query of sums gave no row.");
  return { ...stored, ledgerSum: BigInt(stored.ledgerSum) };
}
