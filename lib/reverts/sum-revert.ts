import type pg from "pg";
import { highestBalance } from "../accounts/highest-balance";
import type { ImportKey } from "../imports/import-key";
import { joinCustomers } from "../staging/join-customers";
import { planMatching } from "../staging/match-rows";

/** What an undo would do to balances as they are now. */
export type RevertEffect = {
  /** Customers whose balance the import has changed, and that was not taken back yet. */
  customerCount: number;
  /** Points that customers would lose, and that they would get back. */
  pointsTakenBack: number;
  pointsGivenBack: number;
  /** Customers who do not have the points any more (or no room for them), and how many points that is. */
  shortfallCount: number;
  shortfallPoints: number;
};

/** Compares what an import has done with the balances as they are now. */
export async function sumRevert(client: pg.PoolClient, { siteId, loyaltyImportId }: ImportKey): Promise<RevertEffect> {
  const plan = await planMatching(client, await rowsToTakeBack(client, { siteId, loyaltyImportId }));
  const { rows } = await client.query<RevertEffect>(
    `WITH made AS (
       SELECT made.*
         FROM import_chunk, unnest(customer_ids, changes) AS made (customer_id, change)
        WHERE site_id = $1 AND loyalty_import_id = $2 AND applied_date IS NOT NULL AND reverted_date IS NULL AND change <> 0
     )
     SELECT count(*)::float8 AS "customerCount",
            coalesce(sum(balance - after) FILTER (WHERE after < balance), 0)::float8 AS "pointsTakenBack",
            coalesce(sum(after - balance) FILTER (WHERE after > balance), 0)::float8 AS "pointsGivenBack",
            count(*) FILTER (WHERE after <> balance - change)::float8 AS "shortfallCount",
            coalesce(sum(abs(after - (balance - change))), 0)::float8 AS "shortfallPoints"
       FROM (${joinCustomers(plan, "made")}) AS named
      CROSS JOIN LATERAL (SELECT greatest(0, least(${highestBalance}, balance - change)) AS after) AS reverted`,
    [siteId, loyaltyImportId],
  );
  const [effect] = rows;
  if (!effect) throw new Error("A query of sums gave no row.");
  return effect;
}

/** How many rows have changed a balance that was not taken back yet. */
export async function rowsToTakeBack(client: pg.PoolClient, { siteId, loyaltyImportId }: ImportKey): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT coalesce(sum(success_count - unchanged_count), 0)::float8 AS count FROM import_chunk
      WHERE site_id = $1 AND loyalty_import_id = $2 AND reverted_date IS NULL`,
    [siteId, loyaltyImportId],
  );
  return rows[0]?.count ?? 0;
}
