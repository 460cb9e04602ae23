import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { prisma } from "../database/pool";
import { transaction } from "../database/transaction";
import { impliedDecimal, type NumberFormat, undecidedFormat } from "../rows/number-format";
import { NumberFormatFinder } from "../rows/number-format-finder";
import type { ImportKey } from "./import-key";
import type { ImportRecords } from "./import-records";
import { openImportFile } from "./open-import-file";
import { planChunkRows } from "./plan-chunks";
import { requireRunning } from "./require-running";
import { RowReader } from "./row-reader";
import { RunError } from "./run-error";
import { type RunningImport, runningImport } from "./running-import";
import { createReadRowTable, readRowTable, settleRows } from "./settle-rows";

/**
 * Brings every row of the file into the database: into a chunk, with the customer and points it is for, or among the rows
 * that fail, with what is wrong with it. All in one transaction with the mark that says so: a crash leaves nothing, a second
 * call does nothing.
 * @param chunkRows customers of a chunk; by default as many as suit the size of the file
 * @returns the number of chunks, counted from 0
 */
export async function stageRows(key: ImportKey, chunkRows?: number): Promise<number> {
  const running = await runningImport(key);
  await transaction(async (client) => {
    // Two deliveries of one step wait for each other here; the second finds the work done.
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`stage ${key.loyaltyImportId}`]);
    await requireRunning(client, key);
    if (await isStaged(client, key)) return;
    await createReadRowTable(client);
    await copyRows(client, running);
    const { rowCount } = running;
    const failures = await settleRows(client, key, { rowCount, chunkRows: chunkRows ?? planChunkRows(rowCount) });
    await client.query(
      "UPDATE loyalty_import SET staged_date = now(), staged_failure_count = $3 WHERE site_id = $1 AND id = $2",
      [key.siteId, key.loyaltyImportId, failures],
    );
  });
  return chunkCount(key);
}

async function isStaged(client: pg.PoolClient, { siteId, loyaltyImportId }: ImportKey): Promise<boolean> {
  const { rowCount } = await client.query(
    "SELECT FROM loyalty_import WHERE site_id = $1 AND id = $2 AND staged_date IS NOT NULL",
    [siteId, loyaltyImportId],
  );
  return rowCount === 1;
}

async function chunkCount({ siteId, loyaltyImportId }: ImportKey): Promise<number> {
  return prisma().importChunk.count({ where: { siteId, loyaltyImportId } });
}

/**
 * Reads the file once, or twice when its points have separators that only the whole column explains: while the rows are read
 * for the first time, the cells that can be read in one way only are still being found.
 */
async function copyRows(client: pg.PoolClient, running: RunningImport): Promise<void> {
  const finder = new NumberFormatFinder();
  await copyFile(client, running, undecidedFormat, finder);
  const { format, ambiguousCount } = finder.decide();
  if (ambiguousCount === 0 || !impliedDecimal(format)) return;
  await client.query(`TRUNCATE ${readRowTable}`);
  await copyFile(client, running, format);
}

async function copyFile(
  client: pg.PoolClient,
  running: RunningImport,
  format: NumberFormat,
  finder?: NumberFormatFinder,
): Promise<void> {
  const records = await openImportFile(running);
  try {
    const statement = `COPY ${readRowTable} (row_number, email, points, error_code, error_detail) FROM STDIN`;
    const lines = Readable.from(copyLines(running, records, format, finder), { objectMode: false });
    const copy = client.query(copyFrom(statement));
    await pipeline(lines, copy);
    if (copy.rowCount !== running.rowCount) {
      throw new RunError(
        `The file has ${copy.rowCount} rows now, but had ${running.rowCount} when it was read before.`,
      );
    }
  } finally {
    await records.close();
  }
}

/** One piece of COPY text for each batch of records. */
async function* copyLines(
  { mapping }: RunningImport,
  { header = [], batches }: ImportRecords,
  format: NumberFormat,
  finder: NumberFormatFinder | undefined,
) {
  const reader = new RowReader(header, mapping);
  for await (const { firstRowNumber, records } of batches) {
    let text = "";
    for (const [index, cells] of records.entries()) {
      const row = reader.read(cells, format);
      if (finder) reader.show(finder, cells, row, firstRowNumber + index);
      text += row.ok
        ? `${firstRowNumber + index}\t${copyText(row.email)}\t${row.points}\t\\N\t\\N\n`
        : `${firstRowNumber + index}\t\\N\t\\N\t${row.code}\t${copyText(row.detail)}\n`;
    }
    if (text !== "") yield text;
  }
}

const copyEscapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function copyText(text: string): string {
  return /[\\\t\n\r]/.test(text)
    ? text.replace(/[\\\t\n\r]/g, (character) => copyEscapes[character] ?? character)
    : text;
}
