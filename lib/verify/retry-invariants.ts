/**
 * Whether the import `other` has imported its row `own_row`, or is importing it, as a condition. Not one that failed there, was
 * not reached, or was undone.
 */
const hasImportedRow = `
      NOT EXISTS (SELECT FROM failed_row WHERE failed_row.loyalty_import_id = other.id AND row_number = own_row)
  AND NOT EXISTS (SELECT FROM import_chunk AS chunk CROSS JOIN unnest(row_numbers || merged_row_numbers) AS unapplied (row)
                   WHERE chunk.site_id = other.site_id AND chunk.loyalty_import_id = other.id
                     AND applied_date IS NULL AND other.status = 'FAILED' AND unapplied.row = own_row)
  AND NOT EXISTS (SELECT FROM import_revert AS undo
                   WHERE undo.site_id = other.site_id AND undo.loyalty_import_id = other.id AND undo.status = 'REVERTED')`;

/** The rows of follow-ups with their place in the file of the first import; of deleted ones only those that they have imported. */
const listedRows = `
  SELECT retried.site_id, retried.loyalty_import_id, root_import_id, listed.row AS root_row, own_row
    FROM retried_rows AS retried, unnest(row_numbers) WITH ORDINALITY AS listed (row, own_row)`;

/** The rows of first imports that follow-ups of them have imported. */
const importedByFollowUps = `
  SELECT listed.root_row, listed.root_import_id, other.site_id, other.id
    FROM (${listedRows}) AS listed
    JOIN loyalty_import AS other
      ON other.site_id = listed.site_id AND other.id = loyalty_import_id
     AND other.executed_date IS NOT NULL AND other.staged_date IS NOT NULL
   WHERE root_row > 0 AND ${hasImportedRow}`;

/** What must hold of rows that are run again, each as a query that finds where it does not: one sentence for each place. */
export const retryInvariants: readonly string[] = [
  `SELECT format('Row %s of the import %s was given to the import %s, which does not follow it.',
                 row_number, loyalty_import_id, retried_by_import_id)
     FROM row_correction AS correction
     JOIN loyalty_import AS retry ON retry.site_id = correction.site_id AND retry.id = retried_by_import_id
    WHERE retry.follows_import_id IS DISTINCT FROM correction.loyalty_import_id`,
  `SELECT format('Row %s of the import %s was given to the import %s, whose rows do not hold it.',
                 row_number, correction.loyalty_import_id, retried_by_import_id)
     FROM row_correction AS correction
     JOIN loyalty_import AS retry ON retry.site_id = correction.site_id AND retry.id = retried_by_import_id
     JOIN retried_rows AS retried ON retried.site_id = retry.site_id AND retried.loyalty_import_id = retry.id
     LEFT JOIN (${listedRows}) AS place
       ON place.site_id = correction.site_id AND place.loyalty_import_id = correction.loyalty_import_id AND own_row = row_number
    WHERE retry.deleted_date IS NULL AND NOT coalesce(root_row, row_number) = ANY(row_numbers)`,
  `SELECT format('Import %s of site %s has %s rows, but the places of %s are known.', id, import.site_id, parsed_row_count, cardinality(row_numbers))
     FROM retried_rows AS retried
     JOIN loyalty_import AS import ON import.site_id = retried.site_id AND id = loyalty_import_id
    WHERE deleted_date IS NULL AND cardinality(row_numbers) <> parsed_row_count`,
  `SELECT format('Import %s of site %s runs rows of the import %s again, but follows the import %s.',
                 id, import.site_id, retried.root_import_id, follows_import_id)
     FROM retried_rows AS retried
     JOIN loyalty_import AS import ON import.site_id = retried.site_id AND id = loyalty_import_id
     LEFT JOIN retried_rows AS followed ON followed.site_id = import.site_id AND followed.loyalty_import_id = follows_import_id
    WHERE retried.root_import_id IS DISTINCT FROM coalesce(followed.root_import_id, follows_import_id)`,
  `SELECT format('Row %s of the import %s of site %s was imported by %s imports that follow it.', root_row, root_import_id, site_id, count(DISTINCT id))
     FROM (${importedByFollowUps}) AS imported
    GROUP BY root_row, root_import_id, site_id HAVING count(DISTINCT id) > 1`,
  // A number above those of its rows is not one of them: older versions of the app have let such a row count.
  `SELECT format('Row %s of the import %s of site %s was imported by it, and again by the import %s that follows it.',
                 again.own_row, again.root_import_id, again.site_id, again.id)
     FROM (SELECT root_row AS own_row, root_import_id, site_id, id FROM (${importedByFollowUps}) AS imported) AS again
     JOIN loyalty_import AS other
       ON other.site_id = again.site_id AND other.id = again.root_import_id AND deleted_date IS NULL
      AND executed_date IS NOT NULL AND staged_date IS NOT NULL AND again.own_row <= parsed_row_count
    WHERE ${hasImportedRow}`,
];
