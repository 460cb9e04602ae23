import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { prisma } from "../database/pool";
import { longTransaction } from "../database/transaction";
import type { ImportKey } from "./import-key";
import type { ImportRecords } from "./import-records";
import { openImportFile } from "./open-import-file";
import { planChunkRows } from "./plan-chunks";
import { findPointsFormat, type PointsFormat } from "./points-format";
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
  if (running.stagedDate === null) {
    const pointsFormat = await findPointsFormat(running);
    // Opened before the transaction, which must not need a second connection.
    const records = await openImportFile(running);
    try {
      const staging = { running, records, pointsFormat, chunkRows: chunkRows ?? planChunkRows(running.rowCount) };
      await longTransaction((client) => stage(client, key, staging));
    } finally {
      await records.close();
    }
  }
  return chunkCount(key);
}

type Staging = { running: RunningImport; records: ImportRecords; pointsFormat: PointsFormat; chunkRows: number };

async function stage(client: pg.PoolClient, key: ImportKey, staging: Staging): Promise<void> {
  // Two deliveries of one step wait for each other here; the second finds the work done.
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`stage ${key.loyaltyImportId}`]);
  await requireRunning(client, key);
  if (await isStaged(client, key)) return;
  await createReadRowTable(client);
  await copyRows(client, staging);
  const { running, pointsFormat, chunkRows } = staging;
  const failures = await settleRows(client, key, { rowCount: running.rowCount, chunkRows });
  await client.query(
    `UPDATE loyalty_import SET staged_date = now(), staged_failure_count = $3, points_format = $4
      WHERE site_id = $1 AND id = $2`,
    [key.siteId, key.loyaltyImportId, failures, JSON.stringify(pointsFormat)],
  );
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

async function copyRows(client: pg.PoolClient, staging: Staging): Promise<void> {
  const statement = `COPY ${readRowTable} (row_number, email, points, error_code, error_detail) FROM STDIN`;
  const copy = client.query(copyFrom(statement));
  await pipeline(Readable.from(copyLines(staging), { objectMode: false }), copy);
  const { rowCount } = staging.running;
  if (copy.rowCount !== rowCount) {
    const counts = `It has ${copy.rowCount} rows now, but had ${rowCount} when it was read before.`;
    throw new RunError(`The file is no longer read as it was. ${counts} Upload it again and start a new import.`);
  }
}

/** One piece of COPY text for each batch of records. */
async function* copyLines({ running: { mapping }, records: { header = [], batches }, pointsFormat }: Staging) {
  const reader = new RowReader(header, mapping);
  const { format } = pointsFormat.decided;
  for await (const { firstRowNumber, records } of batches) {
    let text = "";
    for (const [index, cells] of records.entries()) {
      const row = reader.read(cells, format);
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
