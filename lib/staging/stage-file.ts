import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type RowCorrections, readCorrections } from "../corrections/read-corrections";
import { followedImport } from "../follow-ups/followed-import";
import { failImportedRows } from "../follow-ups/retried-rows";
import type { ImportRecords } from "../import-files/import-records";
import type { PointsFormat } from "../import-files/points-format";
import { RowReader } from "../import-files/row-reader";
import type { ImportKey } from "../imports/import-key";
import { RunError } from "../imports/run-error";
import type { ColumnMapping, Row } from "../rows/read-row";
import { planChunkRows } from "./plan-chunks";
import type { RunOptions } from "./run-options";
import { createReadRowTable, readRowTable, settleRows } from "./settle-rows";

/** A file that is to be staged, and what its rows mean. */
export type Staging = {
  records: ImportRecords;
  mapping: ColumnMapping;
  /** Rows that the parse has counted. */
  rowCount: number;
  pointsFormat: PointsFormat;
  options: RunOptions;
  /** Customers of a chunk; by default as many as suit the size of the file. */
  chunkRows?: number | undefined;
  /** Told now and then how many rows were read. */
  onProgress?: (rowCount: number) => void;
};

/** Two who stage the rows of one import wait for each other from here to the end of their transactions; see staging-turns.ts. */
export async function lockStaging(client: pg.PoolClient, { loyaltyImportId }: ImportKey): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`stage ${loyaltyImportId}`]);
}

/**
 * Brings every row of a file into the database, in place of those that were staged before: into a chunk, with the customer and
 * points it is for, or among the rows that fail, with what is wrong with it. What a person has corrected is heeded. The caller
 * has locked the staging.
 * @returns how many rows fail; the caller notes that the file is staged
 * @throws RunError when the file has other rows than the parse has counted
 */
export async function stageFile(client: pg.PoolClient, key: ImportKey, staging: Staging): Promise<number> {
  const { records, mapping, rowCount, options, chunkRows = planChunkRows(rowCount) } = staging;
  await clearStagedRows(client, key);
  await createReadRowTable(client);
  const corrections = await readCorrections(client, key);
  const followed = await followedImport(client, key);
  const reader = new RowReader(records.header ?? [], mapping, followed);
  await copyRows(client, copyLines(staging, reader, corrections), rowCount);
  if (followed) await failImportedRows(client, key, followed.id, readRowTable);
  return settleRows(client, key, { rowCount, chunkRows, options });
}

/** Removes what was staged of an import, for a run or a preview. */
export async function clearStagedRows(client: pg.PoolClient, { siteId, loyaltyImportId }: ImportKey): Promise<void> {
  await client.query("DELETE FROM failed_row WHERE loyalty_import_id = $1", [loyaltyImportId]);
  await client.query("DELETE FROM import_chunk WHERE site_id = $1 AND loyalty_import_id = $2", [
    siteId,
    loyaltyImportId,
  ]);
}

async function copyRows(client: pg.PoolClient, lines: AsyncIterable<string>, rowCount: number): Promise<void> {
  const columns = "row_number, email, points, error_code, error_detail, email_cell, points_cell, origin_row";
  const copy = client.query(copyFrom(`COPY ${readRowTable} (${columns}) FROM STDIN`));
  await pipeline(Readable.from(lines, { objectMode: false }), copy);
  if (copy.rowCount !== rowCount) {
    const counts = `It has ${copy.rowCount} rows now, but had ${rowCount} when it was read before.`;
    throw new RunError(`The file is no longer read as it was. ${counts} Upload it again and start a new import.`);
  }
}

/** One piece of COPY text for each batch of records. */
async function* copyLines(
  { records: { batches }, pointsFormat, onProgress }: Staging,
  reader: RowReader,
  corrections: RowCorrections,
) {
  const { format } = pointsFormat.decided;
  for await (const { firstRowNumber, records } of batches) {
    let text = "";
    for (const [index, cells] of records.entries()) {
      const rowNumber = firstRowNumber + index;
      const correction = corrections.get(rowNumber);
      const row = correction ? reader.readCorrected(cells, correction, format) : reader.read(cells, format);
      const origin = reader.originRow(cells) ?? "\\N";
      text += row.ok
        ? `${rowNumber}\t${copyText(row.email)}\t${row.points}\t\\N\t\\N\t\\N\t\\N\t${origin}\n`
        : `${rowNumber}\t\\N\t\\N\t${failureText(row)}\t${origin}\n`;
    }
    if (text !== "") yield text;
    onProgress?.(firstRowNumber + records.length - 1);
  }
}

function failureText({ code, detail, emailCell, pointsCell }: Row & { ok: false }): string {
  return [code, detail, emailCell, pointsCell].map((each) => (each === undefined ? "\\N" : copyText(each))).join("\t");
}

const copyEscapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function copyText(text: string): string {
  return /[\\\t\n\r]/.test(text)
    ? text.replace(/[\\\t\n\r]/g, (character) => copyEscapes[character] ?? character)
    : text;
}
