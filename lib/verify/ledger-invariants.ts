/**
 * What must hold of balances and ledger, each as a query that finds where it does not: one sentence for each place.
 * That an entry's amount is the difference of what was before and after, that no row of a file has two entries, and that a
 * balance is the sum of its parts, the database does not let be otherwise.
 */
export const ledgerInvariants: readonly string[] = [
  `SELECT format('Customer %s of site %s has a balance of %s, but a ledger that sums to %s.',
                 id, customer.site_id, balance, coalesce(sum, 0))
     FROM customer
     LEFT JOIN (SELECT customer_id, site_id, sum(amount) FROM ledger_transaction GROUP BY customer_id, site_id) AS ledger
       ON ledger.customer_id = customer.id AND ledger.site_id = customer.site_id
    WHERE balance <> coalesce(sum, 0)`,
  // Ids sort by time, and two changes of one customer wait for each other.
  `SELECT format('Ledger entry %s of site %s begins at %s points, but the one before it of that customer ended at %s.',
                 id, site_id, amount_before, previous)
     FROM (SELECT id, site_id, amount_before,
                  lag(amount_after, 1, 0) OVER (PARTITION BY customer_id ORDER BY id) AS previous
             FROM ledger_transaction) AS entry
    WHERE amount_before <> previous`,
  `SELECT format('Ledger entry %s of site %s names the import %s, which that site does not have.', id, site_id, loyalty_import_id)
     FROM ledger_transaction AS entry
    WHERE loyalty_import_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM loyalty_import WHERE loyalty_import.site_id = entry.site_id AND id = entry.loyalty_import_id)`,
  `SELECT format('Ledger entry %s of site %s is not what row %s of the import %s asked for.',
                 entry.id, entry.site_id, import_row_number, entry.loyalty_import_id)
     FROM ledger_transaction AS entry
     JOIN loyalty_import ON loyalty_import.site_id = entry.site_id AND loyalty_import.id = entry.loyalty_import_id
     LEFT JOIN (SELECT loyalty_import_id, asked.*
                  FROM import_chunk,
                       unnest(row_numbers, customer_ids, points, balances, changes)
                         AS asked (row_number, customer_id, new_points, balance, change)) AS row
            ON row.loyalty_import_id = entry.loyalty_import_id AND row_number = import_row_number
           AND row.customer_id = entry.customer_id AND balance = amount_before AND change = amount
           AND new_points = CASE run_options ->> 'mode' WHEN 'ADD' THEN amount ELSE amount_after END
    WHERE deleted_date IS NULL AND row_number IS NULL`,
];
