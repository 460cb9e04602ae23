import type pg from "pg";
import { emailOf } from "./customer-email";
import type { Figure } from "./figure";
import type { ImportFile } from "./import-file";
import { mentions, transactionsOf } from "./logged-transactions";
import type { Shop } from "./shop";
import { StatementLog } from "./statement-log";
import { tenMegabytes } from "./ten-megabytes";
import { timed } from "./time-import";

const tillCount = 2;

/** The longest time for which a sale waits for its customer during an import, against the longest chunk. */
export const lockWaitVsChunk: Figure = {
  name: "lockWaitVsChunk",
  bar: { atMost: 1 },
  pairs: 5,
  shops: [tenMegabytes.customerCount],
  async measure({ pairs, shop: open, say }) {
    const shop = await open(tenMegabytes.customerCount);
    const log = await StatementLog.open(shop.installation);
    const samples: number[] = [];
    for (let pair = 1; pair <= pairs; pair++) {
      const { waits, longestChunk } = await sellDuringImport(shop, log, pair);
      const longestWait = Math.max(...waits);
      samples.push(longestWait / longestChunk);
      say(`longest of ${waits.length} waits ${longestWait.toFixed(0)} ms, longest chunk ${longestChunk.toFixed(0)} ms`);
    }
    await log.close();
    await requireBalancedBooks(shop);
    await requireNoDeadlock(shop);
    return samples;
  },
};

async function sellDuringImport(shop: Shop, log: StatementLog, seed: number) {
  const file = await shop.writeFile({ ...tenMegabytes.content, seed });
  const id = await shop.api.prepareImport(file.path);
  const tills = await Promise.all(Array.from({ length: tillCount }, () => shop.installation.connect()));
  try {
    await shop.settle();
    log.restart();
    await shop.api.executeImport(id);
    let running = true;
    const imported = shop.untilImported(id).finally(() => {
      running = false;
    });
    const waits = await Promise.all(tills.map((till) => sell(till, shop.siteId, file, () => running)));
    await imported;
    return { waits: waits.flat(), longestChunk: longestChunk(log) };
  } finally {
    await Promise.all(tills.map((till) => till.end()));
  }
}

/** One sale after the other, each to a random customer of the file. @returns how long each waited, in milliseconds */
async function sell(till: pg.Client, siteId: string, file: ImportFile, isRunning: () => boolean): Promise<number[]> {
  const waits: number[] = [];
  while (isRunning()) {
    const index = file.customers[Math.floor(Math.random() * file.rowCount)] ?? 0;
    const redeems = Math.random() < 0.5;
    await till.query("BEGIN");
    waits.push(await timed(() => till.query(lockCustomer, [siteId, emailOf(index)])));
    await till.query(redeems ? redeemPoint : earnPoint, [siteId, emailOf(index)]);
    await till.query("COMMIT");
  }
  return waits;
}

const lockCustomer = "SELECT id FROM customer WHERE site_id = $1 AND email = $2 FOR UPDATE";
const earnPoint = changePoints("earned", "EARN", 1);
/** Whoever has no point redeems none. */
const redeemPoint = changePoints("redeemed", "REDEEM", -1);

function changePoints(total: string, type: string, amount: number): string {
  return `
    WITH changed AS (
      UPDATE customer
         SET balance = balance + ${amount}, ${total} = ${total} + 1,
             account_created_date = coalesce(account_created_date, now()),
             account_updated_date = now(), last_activity_date = now(), account_revision = account_revision + 1
       WHERE site_id = $1 AND email = $2 AND balance + ${amount} >= 0
      RETURNING id, balance
    )
    INSERT INTO ledger_transaction (site_id, customer_id, type, amount, amount_before, amount_after, description)
    SELECT $1, id, '${type}', ${amount}, balance - ${amount}, balance, 'A sale' FROM changed`;
}

/** Milliseconds of the longest transaction that applied a chunk. */
function longestChunk(log: StatementLog): number {
  const chunks = transactionsOf(log.read()).filter((transaction) => mentions(transaction, /\bUPDATE customer\b/));
  const durations = chunks.map(({ statements }) => {
    const began = Math.min(...statements.map((statement) => statement.began));
    return Math.max(...statements.map(({ ended }) => ended)) - began;
  });
  return Math.max(...durations);
}

/** @throws Error when a customer's balance is not the sum of their ledger */
async function requireBalancedBooks({ installation, siteId }: Shop): Promise<void> {
  const { rowCount } = await installation.database.query(
    `SELECT FROM customer
       LEFT JOIN (SELECT customer_id, sum(amount) AS sum FROM ledger_transaction WHERE site_id = $1 GROUP BY customer_id) AS ledger
         ON customer_id = id
      WHERE site_id = $1 AND balance <> coalesce(sum, 0)`,
    [siteId],
  );
  if (rowCount !== 0) throw new Error(`After the sales ${rowCount} balances are not the sums of their ledgers.`);
}

/** The server counts those that an import has survived, too. @throws Error when there was one */
async function requireNoDeadlock({ installation }: Shop): Promise<void> {
  const { rows } = await installation.database.query<{ deadlocks: string }>(
    "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database() AND deadlocks > 0",
  );
  if (rows[0]) throw new Error(`There were ${rows[0].deadlocks} deadlocks.`);
}
