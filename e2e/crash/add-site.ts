import { randomBytes } from "node:crypto";
import { z } from "zod";
import { hashApiKey, manageImports } from "../../lib/sites/create-api-key";
import type { ClusterClient } from "./cluster-client";

const ids = z.tuple([z.object({ id: z.string() })]);

/** The revision of the account of a customer who has one, before any import. */
export const firstAccountRevision = 1;

/**
 * Adds a site with customers and an API key, straight into the database: the API takes no balances but those of imports.
 * @param customers balances by email; null for a customer without a loyalty account
 */
export async function addSite(
  cluster: ClusterClient,
  name: string,
  customers: ReadonlyMap<string, number | null>,
): Promise<{ siteId: string; key: string }> {
  const key = `loy_${randomBytes(32).toString("base64url")}`;
  const rows = await cluster.query("INSERT INTO site (id, name) VALUES (new_uuid_v7(), $1) RETURNING id", [name]);
  const [{ id: siteId }] = ids.parse(rows);
  await cluster.query(
    "INSERT INTO api_key (site_id, id, hash, permissions) VALUES ($1, new_uuid_v7(), $2, ARRAY[$3])",
    [siteId, hashApiKey(key), manageImports],
  );
  await cluster.query(
    `WITH added AS (
       INSERT INTO customer (site_id, email, balance, earned, account_created_date, account_revision)
       SELECT $1, email, coalesce(points, 0), coalesce(points, 0),
              CASE WHEN points IS NOT NULL THEN now() END, CASE WHEN points IS NOT NULL THEN $4::int ELSE 0 END
         FROM unnest($2::text[], $3::int[]) AS given (email, points)
       RETURNING id, balance)
     INSERT INTO ledger_transaction (site_id, customer_id, type, amount, amount_before, amount_after, description)
     SELECT $1, id, 'EARN', balance, 0, balance, 'Before' FROM added WHERE balance > 0`,
    [siteId, [...customers.keys()], [...customers.values()], firstAccountRevision],
  );
  return { siteId, key };
}
