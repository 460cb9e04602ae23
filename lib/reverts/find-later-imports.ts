import type pg from "pg";
import type { RevertStatus } from "@/prisma/client/client";
import type { ImportKey } from "../imports/import-key";

export type LaterImport = {
  id: string;
  fileName: string;
  executedDate: Date;
  /** Customers whose balance both imports have changed. */
  customerCount: number;
  /** Of its own undo; null when there is none. */
  revertStatus: RevertStatus | null;
};

export type LaterImports = {
  /** The newest ones. */
  laterImports: LaterImport[];
  /** How many there are besides. */
  moreLaterImportCount: number;
};

const mostNamed = 20;

/**
 * Finds the imports of the site that were run after this one and have changed balances of the same customers, newest first.
 * `IS TRUE` keeps the database from making a join of the look-up, in which it would read all customers of this import anew for
 * each chunk of the later ones.
 */
export async function findLaterImports(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
): Promise<LaterImports> {
  // There are no statistics about the lists of a chunk; each list is read once, whatever is believed.
  await client.query(
    "SET LOCAL enable_nestloop = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_sort = off; SET LOCAL work_mem = '64MB'",
  );
  const { rows } = await client.query<LaterImport & { total: number }>(
    `WITH later AS MATERIALIZED (
       SELECT other.id, other.file_name, other.executed_date
         FROM loyalty_import AS other
        WHERE other.site_id = $1 AND other.id <> $2 AND other.deleted_date IS NULL
          AND other.executed_date > (SELECT executed_date FROM loyalty_import WHERE site_id = $1 AND id = $2)
     ),
     made AS MATERIALIZED (SELECT customer_id FROM (${changedCustomers("loyalty_import_id = $2")}) AS own),
     shared AS (
       SELECT loyalty_import_id, count(*)::float8 AS customers
         FROM (${changedCustomers("loyalty_import_id IN (SELECT id FROM later)")}) AS other
        WHERE (customer_id IN (SELECT customer_id FROM made)) IS TRUE
        GROUP BY loyalty_import_id
     )
     SELECT id, file_name AS "fileName", executed_date AS "executedDate", customers AS "customerCount",
            status AS "revertStatus", count(*) OVER ()::integer AS total
       FROM shared
       JOIN later ON id = shared.loyalty_import_id
       LEFT JOIN import_revert AS revert ON revert.site_id = $1 AND revert.loyalty_import_id = id
      ORDER BY executed_date DESC, id DESC
      LIMIT ${mostNamed}`,
    [siteId, loyaltyImportId],
  );
  return {
    laterImports: rows.map(({ total: _, ...named }) => named),
    moreLaterImportCount: (rows[0]?.total ?? 0) - rows.length,
  };
}

/** The customers whose balance some imports have changed. Lists in a SELECT are not stored before they are read. */
function changedCustomers(which: string): string {
  return `SELECT loyalty_import_id, customer_id
            FROM (SELECT loyalty_import_id, unnest(customer_ids) AS customer_id, unnest(changes) AS change
                    FROM import_chunk WHERE site_id = $1 AND ${which} AND applied_date IS NOT NULL) AS made
           WHERE change <> 0`;
}
