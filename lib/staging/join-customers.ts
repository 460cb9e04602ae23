import type { MatchingPlan } from "./match-rows";

/** The rows of `table`, each with the customer of the site $1 that its `customer_id` names. @param plan see match-rows.ts */
export function joinCustomers(plan: MatchingPlan, table: string): string {
  return plan === "LOOK_UP"
    ? `SELECT named.*, email, balance
         FROM (SELECT * FROM ${table} ORDER BY customer_id) AS named
        CROSS JOIN LATERAL (SELECT email, balance FROM customer
                             WHERE customer.id = named.customer_id AND site_id = $1 LIMIT 1) AS customer`
    : // OFFSET 0 hides from the database which site it is: it might believe that a site has one customer, and plan for that.
      `SELECT named.*, email, balance
         FROM (SELECT *, $1::uuid AS named_site_id FROM ${table} OFFSET 0) AS named
         JOIN customer ON customer.id = named.customer_id AND customer.site_id = named_site_id`;
}
