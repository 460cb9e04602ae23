import type pg from "pg";
import type { ImportAction, LoyaltyImportStatus, RevertStatus, RunErrorCode } from "@/prisma/client/enums";
import type { Caller } from "../activities/caller";
import { recordActivity } from "../activities/record-activity";
import { pool } from "../database/pool";
import { transaction } from "../database/transaction";
import type { KeyClaim } from "../idempotency/key-claim";
import { storeAnswer } from "../idempotency/store-answer";
import { readPointsFormat } from "../import-files/points-format";
import { importNotFound } from "../imports/get-import";
import type { ImportKey } from "../imports/import-key";
import { staleRevision } from "../imports/stale-revision";
import { failed, type Result, succeeded } from "../result";
import { type NumberFormat, undecidedFormat } from "../rows/number-format";
import { type RunOptions, readRunOptions } from "../staging/run-options";
import { lockStaging } from "../staging/stage-file";
import { withStagingTurn } from "../staging/staging-turns";
import { hasEnded } from "./has-ended";
import { refuseUndone } from "./refuse-undone";

/** An import whose rows may be corrected now. */
export type CorrectableImport = {
  /** Its run has ended: corrections are for a follow-up. Before, they are for the run. */
  ended: boolean;
  rowCount: number;
  numberFormat: NumberFormat;
  options: RunOptions;
};

/** How many corrections were changed, and what was done so. */
export type Done = {
  count: number;
  action: Extract<ImportAction, "CORRECTED" | "UNCORRECTED" | "SKIPPED" | "UNSKIPPED">;
};

/** How many corrections were changed, and the revision of the import since. */
export type Changed = { count: number; revision: string };

/** Who changes corrections of which import. */
export type CorrectionRequest = {
  caller: Caller;
  loyaltyImportId: string;
  /** Refuses when the import is not at this revision any more. */
  revision: bigint | undefined;
  /** Stores what the request is answered, when it has an Idempotency-Key. */
  answer?: { claim: KeyClaim | undefined; body: (changed: Changed) => object };
};

type Work = (client: pg.PoolClient, found: CorrectableImport) => Promise<Result<Done>>;

/**
 * Changes corrections of an import in one transaction, while nobody stages its rows and nothing else about it changes.
 * @param work checks everything before it writes
 */
export async function changeCorrections(
  { caller: { siteId, actor }, loyaltyImportId, revision, answer }: CorrectionRequest,
  work: Work,
): Promise<Result<Changed>> {
  const key = { siteId, loyaltyImportId };
  // Without a lock at first: whoever is refused need not wait.
  const before = judge(key, await readImport(pool(), key), revision);
  if (!before.ok) return before;
  return withStagingTurn(key, () =>
    transaction(async (client) => {
      const changed = await changeWithin(client, key, revision, work);
      if (!changed.ok) return changed;
      const { action, ...told } = changed.value;
      if (told.count > 0) await recordActivity(client, key, action, actor, told.count);
      await storeAnswer(client, answer?.claim, answer?.body(told) ?? {});
      return succeeded(told);
    }),
  );
}

async function changeWithin(
  client: pg.PoolClient,
  key: ImportKey,
  revision: bigint | undefined,
  work: Work,
): Promise<Result<Changed & Done>> {
  await lockStaging(client, key);
  await lockImport(client, key);
  const correctable = judge(key, await readImport(client, key), revision);
  if (!correctable.ok) return correctable;
  const done = await work(client, correctable.value);
  if (!done.ok) return done;
  const { count, action } = done.value;
  const { rows } = await client.query<{ revision: string }>(
    `UPDATE loyalty_import SET revision = revision + $3, updated_date = now()
      WHERE site_id = $1 AND id = $2 RETURNING revision::text`,
    [key.siteId, key.loyaltyImportId, count > 0 ? 1 : 0],
  );
  return succeeded({ count, action, revision: rows[0]?.revision ?? "" });
}

/** Apart from the reading: a statement that waits for a lock sees other rows as they were before. */
async function lockImport(client: pg.PoolClient, { siteId, loyaltyImportId }: ImportKey): Promise<void> {
  await client.query("SELECT FROM loyalty_import WHERE site_id = $1 AND id = $2 FOR NO KEY UPDATE", [
    siteId,
    loyaltyImportId,
  ]);
}

type ImportRecord = {
  status: LoyaltyImportStatus;
  revision: string;
  runErrorCode: RunErrorCode | null;
  revertStatus: RevertStatus | null;
  isStaged: boolean;
  rowCount: number;
  pointsFormat: unknown;
  options: unknown;
};

async function readImport(
  client: pg.Pool | pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
): Promise<ImportRecord | undefined> {
  // Before the run, a preview says how the rows are read.
  const { rows } = await client.query<ImportRecord>(
    `SELECT loyalty_import.status, revision::text, run_error_code AS "runErrorCode", revert.status AS "revertStatus", staged_date IS NOT NULL AS "isStaged",
            coalesce(parsed_row_count, 0) AS "rowCount",
            CASE loyalty_import.status WHEN 'PARSED' THEN preview.points_format ELSE loyalty_import.points_format END AS "pointsFormat",
            CASE loyalty_import.status WHEN 'PARSED' THEN preview.options ELSE run_options END AS options
       FROM loyalty_import
       LEFT JOIN import_preview AS preview ON preview.site_id = loyalty_import.site_id AND preview.loyalty_import_id = id
       LEFT JOIN import_revert AS revert ON revert.site_id = loyalty_import.site_id AND revert.loyalty_import_id = id
      WHERE loyalty_import.site_id = $1 AND id = $2 AND deleted_date IS NULL`,
    [siteId, loyaltyImportId],
  );
  return rows[0];
}

function judge(
  { loyaltyImportId }: ImportKey,
  record: ImportRecord | undefined,
  revision: bigint | undefined,
): Result<CorrectableImport> {
  if (!record) return importNotFound(loyaltyImportId);
  if (revision !== undefined && record.revision !== revision.toString()) return staleRevision(record.revision);
  const undone = refuseUndone(record.status, record.revertStatus);
  if (undone) return undone;
  const ended = hasEnded(record);
  if (!ended && !(record.status === "PARSED" && record.isStaged)) {
    const description = `This import is ${record.status}. Its rows can be corrected after a preview, or once its run has ended.`;
    return failed("INVALID_STATUS", description, { status: record.status });
  }
  const numberFormat = readPointsFormat(record.pointsFormat)?.decided.format ?? undecidedFormat;
  return succeeded({ ended, rowCount: record.rowCount, numberFormat, options: readRunOptions(record.options) });
}
