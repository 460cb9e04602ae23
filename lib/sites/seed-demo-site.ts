import type pg from "pg";
import { transaction } from "../database/transaction";
import { demoCustomers, demoSiteName } from "./demo-site";

/** Makes the demo site with its customers, once: an installation that has it, whatever became of it, is left alone. */
export async function seedDemoSite(): Promise<void> {
  await transaction(async (client) => {
    const site = await client.query<{ id: string }>(
      "INSERT INTO site (id, name) VALUES (new_uuid_v7(), $1) ON CONFLICT (name) DO NOTHING RETURNING id",
      [demoSiteName],
    );
    const siteId = site.rows[0]?.id;
    if (siteId) await addDemoCustomers(client, siteId);
  });
}

async function addDemoCustomers(client: pg.PoolClient, siteId: string): Promise<void> {
  const customers = demoCustomers();
  await client.query(
    `WITH added AS (
       INSERT INTO customer (site_id, email, name, balance, earned, account_created_date, account_updated_date,
                             last_activity_date, account_revision)
       SELECT $1, email, name, coalesce(points, 0), coalesce(points, 0), joined, joined, joined, (joined IS NOT NULL)::int
         FROM unnest($2::text[], $3::text[], $4::int[]) AS demo (email, name, points),
              LATERAL (SELECT CASE WHEN points IS NOT NULL THEN now() END AS joined) AS account
       RETURNING id, balance
     )
     INSERT INTO ledger_transaction (site_id, customer_id, type, amount, amount_before, amount_after, description)
     SELECT $1, id, 'EARN', balance, 0, balance, 'Points earned before the import' FROM added WHERE balance > 0`,
    [
      siteId,
      customers.map(({ email }) => email),
      customers.map(({ name }) => name),
      customers.map(({ balance }) => balance ?? null),
    ],
  );
}
