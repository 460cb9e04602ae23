import type pg from "pg";
import { highestBalance } from "../accounts/highest-balance";
import type { ImportKey } from "../imports/import-key";
import { joinCustomers } from "../staging/join-customers";
import { planMatching } from "../staging/match-rows";

/**
 * A row of a file whose change was taken back: its number, the email, and four counts of points in one text, with a delimiter
 * between them: taken back, balance before, balance after, and what could not be taken back, because it was not there any more.
 * The database writes the text, because a number that is read only to be written again takes longer than all else of its row.
 */
export type RevertedRow = [rowNumber: string, email: string, points: string];

const rowsPerRead = 5_000;

/**
 * All rows of an import that were taken back, in the order of the file, in pieces, read within one transaction.
 * @param delimiter between points
 */
export async function* revertedRows(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  delimiter: string,
): AsyncGenerator<RevertedRow[], undefined> {
  const plan = await planMatching(client, await countRows(client, { siteId, loyaltyImportId }));
  // The whole answer is needed. There are no statistics about entries that were just written; they are read in the order of
  // their table, not of their index.
  await client.query("SET LOCAL cursor_tuple_fraction = 1");
  if (plan === "JOIN") await client.query("SET LOCAL enable_indexscan = off");
  const declare = `DECLARE reverted NO SCROLL CURSOR FOR ${revertedStatement(plan)}`;
  await client.query(declare, [siteId, loyaltyImportId, delimiter]);
  for (;;) {
    const { rows } = await client.query<RevertedRow>({ text: `FETCH ${rowsPerRead} FROM reverted`, rowMode: "array" });
    if (rows.length === 0) return;
    yield rows;
  }
}

async function countRows(client: pg.PoolClient, { siteId, loyaltyImportId }: ImportKey): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT coalesce(sum(success_count - unchanged_count), 0)::float8 AS count FROM import_chunk
      WHERE site_id = $1 AND loyalty_import_id = $2 AND reverted_date IS NOT NULL`,
    [siteId, loyaltyImportId],
  );
  return rows[0]?.count ?? 0;
}

/**
 * Where no balance of a chunk had moved since the import, the chunk itself says what was found; of the others, the entries say it.
 * A row without an entry found the balance at the very bound that it stayed at: nothing left to take, or no room to give.
 */
function revertedStatement(plan: Parameters<typeof joinCustomers>[0]): string {
  return `
    WITH made AS (
      SELECT made.*, coalesce(revert_moved_count, 1) = 0 AS untouched
        FROM import_chunk,
             unnest(customer_ids, changes, row_numbers, balances) AS made (customer_id, change, row_number, balance_before)
       WHERE site_id = $1 AND loyalty_import_id = $2 AND reverted_date IS NOT NULL AND change <> 0
    ),
    entry AS MATERIALIZED (
      SELECT import_row_number, amount_before, amount_after FROM ledger_transaction
       WHERE site_id = $1 AND reverted_import_id = $2
         AND EXISTS (SELECT FROM import_chunk
                      WHERE site_id = $1 AND loyalty_import_id = $2 AND revert_moved_count IS DISTINCT FROM 0)
    ),
    named AS MATERIALIZED (${joinCustomers(plan, "made")})
    SELECT row_number::text, email,
           concat_ws($3, before - after, before, after, abs(after - before + change))
      FROM named
      LEFT JOIN entry ON import_row_number = row_number
     CROSS JOIN LATERAL (SELECT CASE WHEN change > 0 THEN 0 ELSE ${highestBalance} END AS bound) AS at
     CROSS JOIN LATERAL (
             SELECT CASE WHEN untouched THEN balance_before + change ELSE coalesce(amount_before, bound) END AS before,
                    CASE WHEN untouched THEN balance_before ELSE coalesce(amount_after, bound) END AS after
           ) AS found
     ORDER BY named.row_number`;
}
