import { copyFile } from "./copy-file";
import type { ImportFile } from "./import-file";
import type { Shop } from "./shop";
import { timed } from "./time-import";

/**
 * Milliseconds of what can hardly be beaten: the file copied into a temporary table, and one statement that writes the same
 * balances and the same ledger rows into the same tables. One transaction on one connection, no steps, no checks, no errors.
 */
export async function timeLimit(shop: Shop, file: ImportFile): Promise<number> {
  await shop.settle();
  const client = await shop.installation.connect();
  try {
    await client.query("SET work_mem = '256MB'");
    return await timed(async () => {
      await client.query("BEGIN");
      await copyFile(client, file, "limit_row");
      const { rowCount } = await client.query(statement, [shop.siteId]);
      if (rowCount !== file.rowCount) throw new Error(`The limit wrote ${rowCount} of ${file.rowCount} rows.`);
      await client.query("COMMIT");
    });
  } finally {
    await client.end();
  }
}

/** Writes the columns that lib/runs/apply-chunk.ts writes. */
const statement = `
  WITH changed AS (
    UPDATE customer
       SET balance = limit_row.points,
           adjusted = limit_row.points - customer.earned + customer.redeemed + customer.expired,
           account_created_date = coalesce(customer.account_created_date, now()),
           account_updated_date = now(),
           last_activity_date = now(),
           account_revision = customer.account_revision + 1
      FROM limit_row
     WHERE customer.site_id = $1 AND customer.email = limit_row.email
    RETURNING customer.id, old.balance AS before, new.balance AS after, limit_row.row_number
  ), import AS MATERIALIZED (
    SELECT new_uuid_v7() AS id
  )
  INSERT INTO ledger_transaction
         (site_id, customer_id, created_date, type, amount, amount_before, amount_after, description, loyalty_import_id,
          import_row_number)
  SELECT $1, changed.id, clock_timestamp(), 'ADJUST', after - before, before, after, 'Import of points.csv', import.id, row_number
    FROM changed, import`;
