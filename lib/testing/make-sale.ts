import { transaction } from "../database/transaction";

/**
 * A sale: the customer earns points, or redeems them when they are below 0, but no more than they have. One transaction.
 * @returns the change of the balance, in points
 */
export async function makeSale(siteId: string, email: string, points: number): Promise<number> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: string; balance: number }>(
      "SELECT id, balance FROM customer WHERE site_id = $1 AND email = $2 FOR NO KEY UPDATE",
      [siteId, email],
    );
    const [customer] = rows;
    if (!customer) throw new Error(`There is no customer ${email}.`);
    const amount = Math.min(Math.max(points, -customer.balance), 999_999_999 - customer.balance);
    if (amount === 0) return 0;
    await client.query(
      `UPDATE customer
          SET balance = balance + $3::integer, earned = earned + greatest($3::integer, 0), redeemed = redeemed - least($3::integer, 0),
              account_created_date = coalesce(account_created_date, now())
        WHERE site_id = $1 AND id = $2`,
      [siteId, customer.id, amount],
    );
    await client.query(
      `INSERT INTO ledger_transaction (site_id, customer_id, type, amount, amount_before, amount_after, description)
       VALUES ($1, $2, $3::"TransactionType", $4::integer, $5::integer, $4::integer + $5::integer, 'Sale')`,
      [siteId, customer.id, amount > 0 ? "EARN" : "REDEEM", amount, customer.balance],
    );
    return amount;
  });
}
