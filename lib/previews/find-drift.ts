import { longTransaction } from "../database/transaction";
import type { ImportKey } from "../imports/import-key";

/** What has changed since a preview was made, each counted. Nothing has when all are 0. */
export type PreviewDrift = {
  /** Customers whose balance is another one now. */
  balancesChanged: number;
  /** Rows whose email no customer had, but one has now. */
  customersAdded: number;
  /** Rows that a person has corrected or left out since. */
  rowsCorrected: number;
};

/** Compares the staged rows of an import with the customers and corrections as they are now. */
export async function findDrift(key: ImportKey): Promise<PreviewDrift> {
  const { siteId, loyaltyImportId } = key;
  return longTransaction(async (client) => {
    // There are no statistics about the lists of a chunk; each table is read once, whatever is believed.
    await client.query(
      "SET LOCAL enable_nestloop = off; SET LOCAL enable_mergejoin = off; SET LOCAL work_mem = '64MB'",
    );
    const { rows } = await client.query<PreviewDrift>(
      `SELECT (SELECT count(*)::float8
                 FROM import_chunk
                CROSS JOIN unnest(customer_ids, balances) AS staged (customer_id, staged_balance)
                 JOIN customer ON customer.id = staged.customer_id AND customer.site_id = $1
                WHERE import_chunk.site_id = $1 AND loyalty_import_id = $2 AND balance <> staged_balance) AS "balancesChanged",
              (SELECT count(*)::float8
                 FROM failed_row
                 JOIN customer ON customer.email = error_detail AND site_id = $1
                WHERE loyalty_import_id = $2 AND error_code = 'CUSTOMER_NOT_FOUND') AS "customersAdded",
              (SELECT count(*)::float8
                 FROM row_correction
                WHERE site_id = $1 AND loyalty_import_id = $2 AND NOT staged) AS "rowsCorrected"`,
      [siteId, loyaltyImportId],
    );
    const [drift] = rows;
    if (!drift) throw new Error("A query of counts gave no row.");
    return drift;
  });
}
