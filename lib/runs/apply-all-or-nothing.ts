import type pg from "pg";
import type { StopRequest } from "@/prisma/client/client";
import { lookCustomersUp } from "../customers/look-customers-up";
import { prisma } from "../database/pool";
import { longTransaction } from "../database/transaction";
import type { ImportKey } from "../imports/import-key";
import { requireRunningAlone } from "../imports/require-running";
import { readStopRequest, readStopRequestWithin } from "../run-control/stop-request";
import { applyChunkWithin } from "./apply-chunk";
import { applicationOf } from "./apply-chunks";
import { runningImport } from "./running-import";

/** A person may stop it as long as it has not written everything: then nothing is written, and a pause begins anew later. */
export type AllOrNothing = "APPLIED" | "ROWS_FAILED" | StopRequest;

/**
 * Applies all chunks of an import in one transaction, unless a row of it fails: then no balance is changed. A row that was left
 * out by hand is a decision, and keeps nothing from being written. It holds the locks of all its customers to its end, which is
 * the price of all or nothing.
 * @param chunkCount chunks of the import
 */
export async function applyAllOrNothing(key: ImportKey, chunkCount: number): Promise<AllOrNothing> {
  const running = await runningImport(key);
  if (await hasFailingRow(key)) return (await readStopRequest(key)) ?? "ROWS_FAILED";
  return longTransaction(async (client) => {
    await requireRunningAlone(client, key);
    await lookCustomersUp(client);
    await client.query("SAVEPOINT nothing_applied");
    for (let number = 0; number < chunkCount; number++) {
      const stopRequest = await readStopRequestWithin(client, key);
      if (stopRequest) {
        await client.query("ROLLBACK TO SAVEPOINT nothing_applied");
        return stopRequest;
      }
      await applyChunkWithin(client, key, number, applicationOf(running));
    }
    const failures = await rowsThatFailed(client, key);
    if (failures.length === 0) return "APPLIED";
    await client.query("ROLLBACK TO SAVEPOINT nothing_applied");
    await keepFailures(client, key, failures);
    return "ROWS_FAILED";
  });
}

async function hasFailingRow({ loyaltyImportId }: ImportKey): Promise<boolean> {
  const where = { loyaltyImportId, errorCode: { not: "SKIPPED" } } as const;
  return (await prisma().failedRow.findFirst({ where, select: { rowNumber: true } })) !== null;
}

/** Rows that are named as the reason why nothing was written; further ones are among those that were not processed. */
const maxNamed = 10_000;

/** As JSON, so that they can be written again as they are. */
async function rowsThatFailed(client: pg.PoolClient, { loyaltyImportId }: ImportKey): Promise<unknown[]> {
  const { rows } = await client.query<{ row: unknown }>(
    `SELECT to_jsonb(failed_row) AS row FROM failed_row
      WHERE loyalty_import_id = $1 AND error_code <> 'SKIPPED' ORDER BY row_number LIMIT $2`,
    [loyaltyImportId, maxNamed],
  );
  return rows.map(({ row }) => row);
}

async function keepFailures(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  failures: readonly unknown[],
): Promise<void> {
  await client.query("INSERT INTO failed_row SELECT (jsonb_populate_recordset(NULL::failed_row, $1::jsonb)).*", [
    JSON.stringify(failures),
  ]);
  await client.query(
    "UPDATE loyalty_import SET staged_failure_count = staged_failure_count + $3 WHERE site_id = $1 AND id = $2",
    [siteId, loyaltyImportId, failures.length],
  );
}
