import { pool } from "../database/pool";
import { fileExists } from "../storage/local-storage";

/** Violations of one kind that are named; more of the same are counted by whoever mends the first. */
const maxNamed = 100;

/** What must hold, as a query that finds where it does not: one sentence for each place. */
const invariants = [
  // A customer's balance is the sum of their ledger.
  `SELECT format('Customer %s of site %s has a balance of %s, but a ledger that sums to %s.',
                 id, customer.site_id, balance, coalesce(sum, 0))
     FROM customer
     LEFT JOIN (SELECT customer_id, site_id, sum(amount) FROM ledger_transaction GROUP BY customer_id, site_id) AS ledger
       ON ledger.customer_id = customer.id AND ledger.site_id = customer.site_id
    WHERE balance <> coalesce(sum, 0)`,
  // Only running and stopped imports have rows that no chunk has counted.
  `SELECT format('Import %s of site %s counts %s successes, but its chunks count %s.',
                 id, loyalty_import.site_id, success_count, coalesce(successes, 0))
     FROM loyalty_import
     LEFT JOIN (SELECT loyalty_import_id, sum(success_count) AS successes FROM import_chunk GROUP BY loyalty_import_id) AS chunk
       ON chunk.loyalty_import_id = id
    WHERE deleted_date IS NULL AND executed_date IS NOT NULL AND success_count <> coalesce(successes, 0)`,
  `SELECT format('Import %s of site %s counts %s failures, but has %s failed rows.', id, site_id, failure_count, coalesce(rows, 0))
     FROM loyalty_import
     LEFT JOIN (SELECT loyalty_import_id, count(*) AS rows FROM failed_row GROUP BY loyalty_import_id) AS failed
       ON failed.loyalty_import_id = id
    WHERE status = 'IMPORTED' AND deleted_date IS NULL AND failure_count <> coalesce(rows, 0)`,
  `SELECT format('Import %s of site %s changed balances by %s points, but its ledger entries sum to %s.',
                 id, loyalty_import.site_id, points_difference, coalesce(sum, 0))
     FROM loyalty_import
     LEFT JOIN (SELECT loyalty_import_id, sum(amount) FROM ledger_transaction GROUP BY loyalty_import_id) AS ledger
       ON ledger.loyalty_import_id = id
    WHERE points_difference IS NOT NULL AND points_difference <> coalesce(sum, 0)`,
  `SELECT format('Ledger entry %s of site %s names the import %s, which that site does not have.', id, site_id, loyalty_import_id)
     FROM ledger_transaction AS entry
    WHERE loyalty_import_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM loyalty_import WHERE loyalty_import.site_id = entry.site_id AND id = entry.loyalty_import_id)`,
  `SELECT format('%s rows are left of the import %s, which is not there or was deleted.', count(*), loyalty_import_id)
     FROM failed_row
    WHERE NOT EXISTS (SELECT FROM loyalty_import WHERE id = loyalty_import_id AND deleted_date IS NULL)
    GROUP BY loyalty_import_id`,
  `SELECT format('Import %s of site %s is %s, but no event is recorded that would move it on.', id, site_id, status)
     FROM loyalty_import
    WHERE status IN ('INITIATED', 'PARSING', 'IMPORTING')
      AND NOT EXISTS (SELECT FROM outbox_event
                       WHERE outbox_event.id = CASE status WHEN 'IMPORTING' THEN 'run-' ELSE 'parse-' END || loyalty_import.id::text)`,
];

/** Checks the whole database, and that every file it names is there. @returns one sentence for each violation */
export async function* findViolations(): AsyncGenerator<string> {
  for (const invariant of invariants) {
    const { rows } = await pool().query<{ format: string }>(`${invariant} LIMIT ${maxNamed}`);
    for (const { format } of rows) yield format;
  }
  yield* missingFiles();
}

async function* missingFiles(): AsyncGenerator<string> {
  const { rows } = await pool().query<{ key: string; owner: string }>(
    `SELECT storage_key AS key, format('Upload %s of site %s', id, site_id) AS owner
       FROM upload
      WHERE status = 'STORED'
        AND (NOT EXISTS (SELECT FROM loyalty_import AS import WHERE import.site_id = upload.site_id AND upload_id = upload.id)
          OR EXISTS (SELECT FROM loyalty_import AS import
                      WHERE import.site_id = upload.site_id AND upload_id = upload.id AND deleted_date IS NULL))
      UNION ALL
     SELECT error_file_key, format('Import %s of site %s', id, site_id) FROM loyalty_import WHERE error_file_key IS NOT NULL`,
  );
  for (const { key, owner } of rows) {
    if (!(await fileExists(key))) yield `${owner} names the file ${key}, which is not there.`;
  }
}
