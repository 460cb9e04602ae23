/** The rows of all imports. One that failed only when its chunk was applied is listed by the chunk. */
const stagedRows = `
  SELECT loyalty_import_id, row_number FROM failed_row
   WHERE (loyalty_import_id, row_number) NOT IN (
           SELECT loyalty_import_id, unnest(row_numbers || merged_row_numbers) FROM import_chunk WHERE failure_count > 0)
   UNION ALL
  SELECT loyalty_import_id, unnest(row_numbers || merged_row_numbers) FROM import_chunk`;

/**
 * What must hold of imports and their rows, each as a query that finds where it does not: one sentence for each place.
 * That an import which is done counts every row of its file, and a chunk that is applied every one of its customers, the
 * database does not let be otherwise.
 */
export const importInvariants: readonly string[] = [
  // Only running and stopped imports have chunks that are not applied.
  `SELECT format('Import %s of site %s is done, but its chunk %s is not applied.', id, import.site_id, number)
     FROM loyalty_import AS import
     JOIN import_chunk AS chunk ON chunk.site_id = import.site_id AND loyalty_import_id = id
    WHERE status = 'IMPORTED' AND applied_date IS NULL`,
  `SELECT format('Import %s of site %s counts %s successes, but its chunks count %s.',
                 id, loyalty_import.site_id, success_count, coalesce(successes, 0))
     FROM loyalty_import
     LEFT JOIN (SELECT loyalty_import_id, sum(success_count) AS successes
                  FROM import_chunk GROUP BY loyalty_import_id) AS chunk ON chunk.loyalty_import_id = id
    WHERE executed_date IS NOT NULL AND deleted_date IS NULL AND success_count <> coalesce(successes, 0)`,
  // As long as a run has not ended, staging and chunks count apart.
  `SELECT format('Import %s of site %s counts %s failures, but has %s failed rows.', id, site_id, counted, coalesce(failures, 0))
     FROM loyalty_import
     LEFT JOIN (SELECT loyalty_import_id, count(*) AS failures
                  FROM failed_row GROUP BY loyalty_import_id) AS failed ON failed.loyalty_import_id = id
     LEFT JOIN (SELECT loyalty_import_id, coalesce(sum(failure_count), 0) AS failures_of_chunks
                  FROM import_chunk GROUP BY loyalty_import_id) AS chunk ON chunk.loyalty_import_id = id
    CROSS JOIN LATERAL (
            SELECT coalesce(failure_count, staged_failure_count + coalesce(failures_of_chunks, 0)) AS counted
          ) AS count
    WHERE staged_date IS NOT NULL AND deleted_date IS NULL AND counted <> coalesce(failures, 0)`,
  `SELECT format('Import %s of site %s has a file of %s rows, but %s rows are stored, %s of them different, numbered up to %s.',
                 id, site_id, parsed_row_count, coalesce(rows, 0), coalesce(different, 0), coalesce(last, 0))
     FROM loyalty_import
     LEFT JOIN (SELECT loyalty_import_id, count(*) AS rows, count(DISTINCT row_number) AS different, max(row_number) AS last
                  FROM (${stagedRows}) AS row GROUP BY loyalty_import_id) AS stored ON loyalty_import_id = id
    WHERE staged_date IS NOT NULL AND deleted_date IS NULL
      AND (parsed_row_count, parsed_row_count, parsed_row_count)
          IS DISTINCT FROM (coalesce(rows, 0), coalesce(different, 0), coalesce(last, 0))`,
  `SELECT format('Import %s of site %s changed %s balances by %s points, but has %s ledger entries that sum to %s.', id,
                 loyalty_import.site_id, success_count - unchanged_count, points_difference, coalesce(entries, 0), coalesce(sum, 0))
     FROM loyalty_import
     LEFT JOIN (SELECT loyalty_import_id, count(*) AS entries, sum(amount)
                  FROM ledger_transaction GROUP BY loyalty_import_id) AS ledger ON ledger.loyalty_import_id = id
    WHERE points_difference IS NOT NULL
      AND (success_count - unchanged_count, points_difference) IS DISTINCT FROM (coalesce(entries, 0), coalesce(sum, 0))`,
  // Of rows that count together, all fail or none.
  `SELECT format('Import %s of site %s counts %s rows together with others, but its chunks hold %s.', id, site_id, merged_count, coalesce(merged, 0))
     FROM loyalty_import
     LEFT JOIN (SELECT loyalty_import_id, count(*) AS merged
                  FROM (SELECT loyalty_import_id, unnest(merged_row_numbers) AS row_number
                          FROM import_chunk WHERE applied_date IS NOT NULL) AS row
                 WHERE NOT EXISTS (SELECT FROM failed_row AS failed
                                    WHERE failed.loyalty_import_id = row.loyalty_import_id AND failed.row_number = row.row_number)
                 GROUP BY loyalty_import_id) AS chunk ON loyalty_import_id = id
    WHERE deleted_date IS NULL AND merged_count <> coalesce(merged, 0)`,
  `SELECT format('%s rows are left of the import %s, which is not there or was deleted.', count, loyalty_import_id)
     FROM (SELECT loyalty_import_id, count(*) FROM (${stagedRows}) AS row GROUP BY loyalty_import_id) AS stored
    WHERE NOT EXISTS (SELECT FROM loyalty_import WHERE id = loyalty_import_id AND deleted_date IS NULL)`,
  `SELECT format('Import %s of site %s has %s failed rows, but no error file.', id, site_id, failure_count)
     FROM loyalty_import
    WHERE status = 'IMPORTED' AND deleted_date IS NULL AND failure_count > 0 AND error_file_key IS NULL`,
  `SELECT format('Import %s of site %s was created or executed by %s, but no activity says so.', id, site_id, actor)
     FROM loyalty_import
    CROSS JOIN LATERAL (VALUES (created_by, 'CREATED'), (executed_by, 'EXECUTED')) AS done (actor, action)
    WHERE actor IS NOT NULL
      AND (id, actor, action) NOT IN (SELECT loyalty_import_id, actor, action::text FROM import_activity)`,
];
