import type pg from "pg";

/**
 * From this many bytes of the table of customers for each row of a file on, looking each row's customer up by the index is
 * faster than reading the whole table once. Measured with 240,000 rows: at 1,000 bytes a row reading the table takes nine tenths of the
 * time of looking up, at 2,900 bytes twice as long.
 */
const bytesReadInTheTimeOfALookUp = 1_400;

/** Leaves hashing as the only way to join two tables. */
export const joiningSettings = "SET LOCAL enable_nestloop = off; SET LOCAL enable_mergejoin = off";

export type MatchingPlan = "LOOK_UP" | "JOIN";

/**
 * Chooses how the customers of a file's rows are found, for the rest of the transaction. Two plans, each the same whatever the
 * statistics say: those of rows written a moment ago do not exist, and those of customers may not know the site yet.
 * @param rowCount rows of the file
 */
export async function planMatching(client: pg.PoolClient, rowCount: number): Promise<MatchingPlan> {
  const byIndex = (await customerBytes(client)) > rowCount * bytesReadInTheTimeOfALookUp;
  await client.query(
    byIndex
      ? "SET LOCAL work_mem = '64MB'; SET LOCAL enable_seqscan = off"
      : `SET LOCAL work_mem = '64MB'; ${joiningSettings}`,
  );
  return byIndex ? "LOOK_UP" : "JOIN";
}

/** How large the customers of all sites are. Unlike their number, it is known exactly, and at no cost. */
async function customerBytes(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query("SELECT pg_relation_size('customer')::float8 AS bytes");
  return rows[0].bytes;
}

const found = "customer.id AS matched_id, customer.balance, customer.account_created_date IS NOT NULL AS has_account";

/**
 * The rows of `table`, each with the customer of the site $1 that has its email, if there is one.
 * @param customers where the customers are; the plan JOIN reads all of it
 */
export function matchRows(plan: MatchingPlan, table: string, customers = "customer"): string {
  return plan === "LOOK_UP"
    ? // In the order of emails, which is that of the index.
      `SELECT read.*, ${found}
         FROM (SELECT * FROM ${table} ORDER BY email) AS read
         LEFT JOIN LATERAL (SELECT id, balance, account_created_date FROM ${customers} AS customer
                             WHERE customer.email = read.email AND site_id = $1 LIMIT 1) AS customer ON true`
    : // OFFSET 0 hides from the database which site it is: it might believe that a site has one customer, and plan for that.
      `SELECT read.*, ${found}
         FROM (SELECT *, $1::uuid AS site_id FROM ${table} OFFSET 0) AS read
         LEFT JOIN ${customers} AS customer ON customer.email = read.email AND customer.site_id = read.site_id`;
}
