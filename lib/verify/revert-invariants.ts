import { highestBalance } from "../accounts/highest-balance";

/** What the chunks of each import say of its undo. `points`: changes that were to be taken back, regardless of their sign. */
const chunkSums = `
  SELECT site_id, loyalty_import_id, sum(reverted_count) AS entries, sum(revert_difference) AS difference,
         sum(success_count - unchanged_count) AS changed, sum(shortfall_count) AS short, sum(shortfall_points) AS missing,
         sum((SELECT sum(abs(change)) FROM unnest(changes) AS change)) AS points
    FROM import_chunk WHERE reverted_date IS NOT NULL GROUP BY site_id, loyalty_import_id`;

/** The ledger entries that undo each import. */
const ledgerSums = `
  SELECT site_id, reverted_import_id, count(*) AS entries, sum(amount) AS difference, sum(abs(amount)) AS points
    FROM ledger_transaction WHERE reverted_import_id IS NOT NULL GROUP BY site_id, reverted_import_id`;

/**
 * What must hold of undos, each as a query that finds where it does not: one sentence for each place. That no row is taken
 * back twice, and that a chunk is taken back as a whole, the database does not let be otherwise.
 */
export const revertInvariants: readonly string[] = [
  `SELECT format('Ledger entry %s of site %s undoes the import %s, which was never undone.', id, site_id, reverted_import_id)
     FROM ledger_transaction AS entry
    WHERE reverted_import_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM import_revert AS revert
                       WHERE revert.site_id = entry.site_id AND revert.loyalty_import_id = reverted_import_id)`,
  `SELECT format('Ledger entry %s of site %s is not what undoing row %s of the import %s asked for.',
                 entry.id, entry.site_id, import_row_number, reverted_import_id)
     FROM ledger_transaction AS entry
     JOIN loyalty_import ON loyalty_import.site_id = entry.site_id AND loyalty_import.id = reverted_import_id
     LEFT JOIN (SELECT loyalty_import_id, made.*
                  FROM import_chunk, unnest(row_numbers, customer_ids, changes) AS made (row_number, customer_id, change)
                 WHERE reverted_date IS NOT NULL) AS row
            ON row.loyalty_import_id = reverted_import_id AND row_number = import_row_number
           AND row.customer_id = entry.customer_id
           AND amount_after = greatest(0, least(${highestBalance}, amount_before - change))
    WHERE deleted_date IS NULL AND row_number IS NULL`,
  // What the ledger does not take back of a change is missing.
  `SELECT format('The chunks of import %s of site %s say that %s ledger entries undo them by %s points with %s missing, but there are %s by %s with %s missing.',
                 loyalty_import_id, chunk.site_id, chunk.entries, chunk.difference, missing, coalesce(ledger.entries, 0),
                 coalesce(ledger.difference, 0), chunk.points - coalesce(ledger.points, 0))
     FROM (${chunkSums}) AS chunk
     LEFT JOIN (${ledgerSums}) AS ledger ON ledger.site_id = chunk.site_id AND reverted_import_id = loyalty_import_id
    WHERE (chunk.entries, chunk.difference, missing)
          IS DISTINCT FROM (coalesce(ledger.entries, 0), coalesce(ledger.difference, 0), chunk.points - coalesce(ledger.points, 0))`,
  `SELECT format('The undo of import %s of site %s counts %s rows, %s of them with %s points missing, but its chunks count %s, %s and %s.',
                 revert.loyalty_import_id, revert.site_id, revert.success_count + shortfall_count, shortfall_count, shortfall_points,
                 coalesce(changed, 0), coalesce(short, 0), coalesce(missing, 0))
     FROM import_revert AS revert
     JOIN loyalty_import ON loyalty_import.site_id = revert.site_id AND id = revert.loyalty_import_id
     LEFT JOIN (${chunkSums}) AS chunk ON chunk.site_id = revert.site_id AND chunk.loyalty_import_id = revert.loyalty_import_id
    WHERE revert.status <> 'REVERTING' AND deleted_date IS NULL
      AND (revert.success_count + shortfall_count, shortfall_count, shortfall_points)
          IS DISTINCT FROM (coalesce(changed, 0), coalesce(short, 0), coalesce(missing, 0))`,
  // This holds also when the import was deleted.
  `SELECT format('The undo of import %s of site %s changed balances by %s points, but its ledger entries sum to %s.',
                 loyalty_import_id, revert.site_id, points_difference, coalesce(difference, 0))
     FROM import_revert AS revert
     LEFT JOIN (${ledgerSums}) AS ledger ON ledger.site_id = revert.site_id AND reverted_import_id = loyalty_import_id
    WHERE points_difference <> coalesce(difference, 0)`,
  `SELECT format('The undo of import %s of site %s is done, but its chunk %s is not taken back.', chunk.loyalty_import_id, chunk.site_id, number)
     FROM import_revert AS revert
     JOIN import_chunk AS chunk ON chunk.site_id = revert.site_id AND chunk.loyalty_import_id = revert.loyalty_import_id
    WHERE status = 'REVERTED' AND applied_date IS NOT NULL AND reverted_date IS NULL`,
];
