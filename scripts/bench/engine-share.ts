import type { Figure } from "./figure";
import { type LoggedTransaction, mentions, transactionsOf } from "./logged-transactions";
import type { Shop } from "./shop";
import { type Statement, StatementLog } from "./statement-log";
import { tenMegabytes } from "./ten-megabytes";

type TimeSpan = Pick<Statement, "began" | "ended">;

/** What an import reads and writes, and what belongs to whatever drives it. */
const importTables = /\b(customer|import_chunk|failed_row|ledger_transaction|loyalty_import|read_row)\b/;
const engineTables = /\b(api_key|engine_event|engine_run|engine_step|outbox_event)\b/;

/** The share of an execute in which the file is not read and no statement of the import itself is running. */
export const engineShare: Figure = {
  name: "engineShare",
  bar: { atMost: 0.05 },
  pairs: 5,
  shops: [tenMegabytes.customerCount],
  async measure({ pairs, shop: open, say }) {
    const shop = await open(tenMegabytes.customerCount);
    const log = await StatementLog.open(shop.installation);
    const samples: number[] = [];
    for (let pair = 1; pair <= pairs; pair++) {
      const { total, atWork } = await timeLogged(shop, log, pair);
      samples.push(1 - atWork / total);
      say(`execute ${total.toFixed(0)} ms, of which ${atWork.toFixed(0)} ms reading or in the import's own statements`);
    }
    await log.close();
    return samples;
  },
};

async function timeLogged(shop: Shop, log: StatementLog, seed: number): Promise<{ total: number; atWork: number }> {
  const file = await shop.writeFile({ ...tenMegabytes.content, seed });
  const id = await shop.api.prepareImport(file.path);
  await shop.settle();
  log.restart();
  const began = Date.now();
  await shop.api.executeImport(id);
  await shop.untilImported(id);
  const ended = Date.now();
  const transactions = transactionsOf(log.read());
  const own = transactions.filter(isWork).flatMap(({ statements }) => statements);
  return { total: ended - began, atWork: coveredTime([...own, readingOf(transactions, own)], began, ended) };
}

function isWork(transaction: LoggedTransaction): boolean {
  return mentions(transaction, importTables) && !mentions(transaction, engineTables);
}

/**
 * The time in which the app reads the file: from the first statement that the import sends once the engine has been asked to
 * run it, until its COPY has ended. A pass over the file before the COPY sends nothing.
 */
function readingOf(transactions: readonly LoggedTransaction[], own: readonly Statement[]): TimeSpan {
  const asked = transactions.find((transaction) => mentions(transaction, /\bINSERT INTO \S*outbox_event\b/));
  const copy = own.find(({ text }) => text.startsWith("COPY"));
  if (!asked || !copy) throw new Error("The log of the server does not show the run of the import.");
  const askedAt = Math.max(...asked.statements.map(({ ended }) => ended));
  const began = Math.min(...own.map((statement) => statement.began).filter((moment) => moment >= askedAt));
  return { began, ended: copy.ended };
}

/** Milliseconds between two moments that lie in at least one of the spans. */
function coveredTime(spans: readonly TimeSpan[], from: number, to: number): number {
  let covered = 0;
  let until = from;
  for (const { began, ended } of [...spans].sort((one, other) => one.began - other.began)) {
    const end = Math.min(ended, to);
    covered += Math.max(end - Math.max(began, until), 0);
    until = Math.max(until, end);
  }
  return covered;
}
