import type pg from "pg";
import { longTransaction } from "../database/transaction";
import type { ImportKey } from "../imports/import-key";
import { joinCustomers } from "../staging/join-customers";
import { matchRows, planMatching } from "../staging/match-rows";

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
  return longTransaction(async (client) => {
    const plan = await planMatching(client, await countStagedRows(client, key));
    const { rows } = await client.query<PreviewDrift>(
      `SELECT (SELECT count(*)::float8 FROM (${joinCustomers(plan, stagedBalances)}) AS found WHERE balance <> staged_balance) AS "balancesChanged",
              (SELECT count(*)::float8 FROM (${matchRows(plan, unmatchedEmails)}) AS found WHERE matched_id IS NOT NULL) AS "customersAdded",
              (SELECT count(*)::float8 FROM (${newCorrections}) AS correction) AS "rowsCorrected"`,
      [key.siteId, key.loyaltyImportId],
    );
    const [drift] = rows;
    if (!drift) throw new Error("A query of counts gave no row.");
    return drift;
  });
}

// $1 site, $2 import.
const stagedBalances = `
  (SELECT unnest(customer_ids) AS customer_id, unnest(balances) AS staged_balance
     FROM import_chunk WHERE site_id = $1 AND loyalty_import_id = $2) AS staged`;
const unmatchedEmails = `
  (SELECT error_detail COLLATE "C" AS email
     FROM failed_row WHERE loyalty_import_id = $2 AND error_code = 'CUSTOMER_NOT_FOUND') AS unmatched`;
// One that was given and taken back again, before any rows were staged with it, has changed nothing.
const newCorrections = `
  SELECT FROM row_correction
   WHERE site_id = $1 AND loyalty_import_id = $2 AND NOT staged
     AND (heeded OR skipped OR email IS NOT NULL OR points IS NOT NULL)`;

async function countStagedRows(client: pg.PoolClient, { siteId, loyaltyImportId }: ImportKey): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    "SELECT coalesce(parsed_row_count, 0) AS count FROM loyalty_import WHERE site_id = $1 AND id = $2",
    [siteId, loyaltyImportId],
  );
  return rows[0]?.count ?? 0;
}
