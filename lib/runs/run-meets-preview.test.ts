import type pg from "pg";
import { expect, test } from "vitest";
import { addCustomers } from "../customers/add-customers";
import { pool } from "../database/pool";
import type { ImportKey } from "../imports/import-key";
import { previewImport } from "../previews/preview-import";
import { createTestSite } from "../testing/create-test-site";
import { currentImport, parsedImport, runImport, value } from "../testing/import-file";
import { testCaller } from "../testing/test-caller";
import { endRunEarly } from "./end-run-early";
import { executeImport } from "./execute-import";

const notPreviewed = {
  ok: false,
  failure: {
    code: "INVALID_STATUS",
    description: "This import is IMPORTING; only one that is PARSED can be previewed.",
  },
};

/** Resolves once so many sessions of this database wait for a lock. */
async function waitingForLocks(client: pg.PoolClient, count: number): Promise<void> {
  const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  while ((await client.query(waiting)).rowCount !== count) await client.query("SELECT pg_stat_clear_snapshot()");
}

/** Starts `work` while a second preview has begun to replace the rows of the first, which is executed, and is held up. */
async function whilePreviewIsHeldUp(work: (key: ImportKey) => Promise<unknown>) {
  const siteId = await createTestSite();
  value(await addCustomers(siteId, { customers: [{ email: "a@b.co" }] }));
  const { id } = await parsedImport(siteId, "Email,Points\na@b.co,10\nx@b.co,5\n");
  const key = { siteId, loyaltyImportId: id };
  const { previewToken } = value(await previewImport(testCaller(siteId), { loyaltyImportId: id }));
  const holder = await pool().connect();
  try {
    await holder.query("BEGIN");
    await holder.query("SELECT FROM import_chunk WHERE loyalty_import_id = $1 FOR UPDATE", [id]);
    const preview = previewImport(testCaller(siteId), { loyaltyImportId: id, options: { mode: "ADD" } });
    await waitingForLocks(holder, 1);
    const commit = { loyaltyImportId: id, previewToken, acknowledgedWarnings: ["MANY_UNMATCHED"] };
    value(await executeImport(testCaller(siteId), commit));
    const worked = work(key);
    await waitingForLocks(holder, 2);
    await holder.query("COMMIT");
    await worked;
    return { previewed: await preview, now: await currentImport(key) };
  } finally {
    // Closed, so that nobody waits for what it may still hold.
    holder.release(true);
  }
}

test.each([
  ["runs", runImport, { status: "IMPORTED", successCount: 1, failureCount: 1 }],
  ["is ended early", endRunEarly, { status: "IMPORTING", stagedFailureCount: 2, notProcessedCount: 1 }],
])("an import that %s waits for a preview that was begun before", async (_, work, outcome) => {
  const { previewed, now } = await whilePreviewIsHeldUp(work);
  expect(previewed).toMatchObject(notPreviewed);
  expect(now).toMatchObject(outcome);
});
