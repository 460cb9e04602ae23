import { pool } from "../database/pool";

/** Adds customers to a site. @param balances in points, by email; null for a customer without an account */
export async function addCustomersWithBalances(
  siteId: string,
  balances: ReadonlyMap<string, number | null>,
): Promise<void> {
  await pool().query(
    `WITH added AS (
       INSERT INTO customer (site_id, email, balance, earned, account_created_date)
       SELECT $1, email, coalesce(points, 0), coalesce(points, 0), CASE WHEN points IS NOT NULL THEN now() END
         FROM unnest($2::text[], $3::int[]) AS given (email, points)
       RETURNING id, balance)
     INSERT INTO ledger_transaction (site_id, customer_id, type, amount, amount_before, amount_after, description)
     SELECT $1, id, 'EARN', balance, 0, balance, 'Before' FROM added WHERE balance > 0`,
    [siteId, [...balances.keys()], [...balances.values()]],
  );
}

/** Balances of the customers of a site, by email; null for a customer without an account. */
export async function readBalances(siteId: string): Promise<Map<string, number | null>> {
  const { rows } = await pool().query<{ email: string; balance: number | null }>(
    `SELECT email, CASE WHEN account_created_date IS NOT NULL THEN balance END AS balance
       FROM customer WHERE site_id = $1 ORDER BY email`,
    [siteId],
  );
  return new Map(rows.map(({ email, balance }) => [email, balance]));
}
