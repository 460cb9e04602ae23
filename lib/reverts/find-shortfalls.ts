import { highestBalance } from "../accounts/highest-balance";
import { longTransaction } from "../database/transaction";
import type { ImportKey } from "../imports/import-key";
import { joinCustomers } from "../staging/join-customers";
import { planMatching } from "../staging/match-rows";
import { rowsToTakeBack } from "./sum-revert";

/** A customer whose change could not be taken back as a whole now. Points. */
export type Shortfall = {
  email: string;
  balance: number;
  /** What the import has changed. */
  change: number;
  /** What of it could not be taken back. */
  missing: number;
};

/** Names the customers of whom an undo would miss points, those with the most first. */
export async function findShortfalls({ siteId, loyaltyImportId }: ImportKey, limit: number): Promise<Shortfall[]> {
  return longTransaction(async (client) => {
    const plan = await planMatching(client, await rowsToTakeBack(client, { siteId, loyaltyImportId }));
    const { rows } = await client.query<Shortfall>(
      `WITH made AS (
         SELECT made.*
           FROM import_chunk, unnest(customer_ids, changes) AS made (customer_id, change)
          WHERE site_id = $1 AND loyalty_import_id = $2 AND applied_date IS NOT NULL AND reverted_date IS NULL AND change <> 0
       )
       SELECT email, balance, change, abs(after - (balance - change)) AS missing
         FROM (${joinCustomers(plan, "made")}) AS named
        CROSS JOIN LATERAL (SELECT greatest(0, least(${highestBalance}, balance - change)) AS after) AS reverted
        WHERE after <> balance - change
        ORDER BY missing DESC, email
        LIMIT $3`,
      [siteId, loyaltyImportId, limit],
    );
    return rows;
  });
}
