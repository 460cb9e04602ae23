import type { LoyaltyImport, Prisma } from "@/prisma/client/client";
import type { Caller } from "../activities/caller";
import { recordActivity } from "../activities/record-activity";
import { prisma } from "../database/pool";
import { lockRetriedRows, refuseImportedRows } from "../follow-ups/retried-rows";
import type { KeyClaim } from "../idempotency/key-claim";
import { storeAnswer } from "../idempotency/store-answer";
import { type ImportWithProgress, importNotFound, withProgress } from "../imports/get-import";
import { runRequestedEvent } from "../imports/import-events";
import type { ImportKey } from "../imports/import-key";
import { importResource } from "../imports/import-resource";
import { moveImport } from "../imports/move-import";
import { rememberMapping } from "../imports/remembered-mapping";
import { recordEvent } from "../outbox/record-event";
import { committedPreview, previewReplaced } from "../previews/committed-preview";
import { readInput } from "../read-input";
import { failed, invalid, type Result, succeeded } from "../result";
import type { RunOptions } from "../staging/run-options";
import { decideRun, type RunDecision } from "../staging/run-request";
import { lockContent } from "../warnings/lock-content";
import { refuseRepeatedAdd } from "../warnings/refuse-repeated-add";
import { refuseUnacknowledged } from "../warnings/refuse-unacknowledged";
import { refuseUnlinkedAdd } from "../warnings/refuse-unlinked-add";
import { type ExecuteRequest, executeRequest, executeViolations } from "./execute-request";

/** Who asks for a run of which import, and what they have confirmed. */
type Asked = {
  key: ImportKey;
  actor: Caller["actor"];
  claim: KeyClaim | undefined;
  given: ExecuteRequest;
};

/**
 * Fixes what the rows of a file mean and starts the run. Of two calls at the same moment one wins.
 * @param input `{ loyaltyImportId, headerMappingInfo?, pointsDecimalSeparator?, options?, acknowledgedWarnings?, confirmRepeat? }`; without a
 *   mapping the suggested one is used. Or `{ loyaltyImportId, previewToken, ifBalanceChanged?, acknowledgedWarnings?,
 *   confirmRepeat? }`, which commits what the preview has shown
 * @param claim of the request's Idempotency-Key, when it has one
 * @returns the import, already IMPORTING
 */
export async function executeImport(
  { siteId, actor }: Caller,
  input: unknown,
  claim?: KeyClaim,
): Promise<Result<ImportWithProgress>> {
  const read = readInput(executeRequest, input);
  if (!read.ok) return read;
  const violations = executeViolations(read.value);
  if (violations.length > 0) return invalid(violations);
  const { loyaltyImportId, previewToken } = read.value;
  const key = { siteId, loyaltyImportId };
  const where = { siteId_id: { siteId, id: loyaltyImportId }, deletedDate: null };
  const record = await prisma().loyaltyImport.findUnique({ where });
  if (!record) return importNotFound(loyaltyImportId);
  if (record.status !== "PARSED") return invalidStatus(record);

  const asked = { key, actor, claim, given: read.value };
  const started = previewToken
    ? await startPreviewed(asked, previewToken)
    : await startDecided(asked, record, decideRun(record, read.value));
  if (!started.ok) return started;
  if (started.value) return succeeded(started.value);
  const now = await prisma().loyaltyImport.findUnique({ where });
  return now ? invalidStatus(now) : importNotFound(loyaltyImportId);
}

/** @returns undefined when the import is not PARSED any more */
async function startDecided(
  asked: Asked,
  record: LoyaltyImport,
  decision: Result<RunDecision>,
): Promise<Result<ImportWithProgress | undefined>> {
  if (!decision.ok) return decision;
  const { mapping, options, pointsFormat } = decision.value;
  const refusal = refuseUnlinkedAdd(record, options, asked.given.acknowledgedWarnings ?? []);
  if (refusal) return refusal;
  const set = {
    ...mapping,
    ...(pointsFormat && { pointsFormat }),
    // Rows that were staged for a preview may mean something else.
    stagedDate: null,
    stagedFailureCount: null,
  };
  return prisma().$transaction(async (db) => {
    await lockContent(db, asked.key);
    return start(db, asked, options, set);
  });
}

async function startPreviewed(asked: Asked, token: string): Promise<Result<ImportWithProgress | undefined>> {
  const { ifBalanceChanged = "WRITE", acknowledgedWarnings = [] } = asked.given;
  return prisma().$transaction(async (db) => {
    await lockContent(db, asked.key);
    await lockRetriedRows(db, asked.key);
    const preview = await committedPreview(db, asked.key, token);
    if (!preview) return previewReplaced();
    const refusal = await refuseUnacknowledged(db, asked.key, preview.warnings, acknowledgedWarnings);
    const refused = refusal ?? (await refuseImportedRows(db, asked.key));
    if (refused) return refused;
    const { mapping, options, pointsFormat } = preview;
    return start(db, asked, { ...options, ifBalanceChanged }, { ...mapping, pointsFormat });
  });
}

async function start(
  db: Prisma.TransactionClient,
  { key, actor, claim, given }: Asked,
  options: RunOptions,
  decided: Prisma.LoyaltyImportUpdateManyMutationInput & RunDecision["mapping"],
): Promise<Result<ImportWithProgress | undefined>> {
  const refusal = await refuseRepeatedAdd(db, key, options, given.confirmRepeat ?? false);
  if (refusal) return refusal;
  const set = { ...decided, runOptions: options, executedDate: new Date(), executedBy: actor };
  const moved = await moveImport(db, key, { from: ["PARSED"], to: "IMPORTING", set });
  if (!moved) return succeeded(undefined);
  await recordActivity(db, key, "EXECUTED", actor);
  await recordEvent(db, runRequestedEvent(key));
  await rememberMapping(db, moved, { emailColumn: decided.emailColumn, pointsColumn: decided.pointsColumn });
  const [running] = await withProgress([moved], db);
  if (!running) return succeeded(undefined);
  await storeAnswer(db, claim, { loyaltyImport: importResource(running) });
  return succeeded(running);
}

function invalidStatus({ status }: LoyaltyImport) {
  return failed("INVALID_STATUS", `This import is ${status}; only one that is PARSED can be executed.`, { status });
}
