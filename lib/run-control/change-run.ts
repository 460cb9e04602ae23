import type { ImportAction, Prisma, RunState } from "@/prisma/client/client";
import type { Caller } from "../activities/caller";
import { recordActivity } from "../activities/record-activity";
import { prisma } from "../database/pool";
import type { KeyClaim } from "../idempotency/key-claim";
import { storeAnswer } from "../idempotency/store-answer";
import { type ImportWithProgress, importNotFound, readImport, withProgress } from "../imports/get-import";
import { laterRunRequestedEvent } from "../imports/import-events";
import type { ImportKey } from "../imports/import-key";
import { importResource } from "../imports/import-resource";
import { staleRevision } from "../imports/stale-revision";
import { recordEvent } from "../outbox/record-event";
import { failed, type Result, succeeded } from "../result";
import { lockRunState } from "./lock-run-state";

/** What a person asks of which run, and who it is. */
export type RunRequest = {
  caller: Caller;
  loyaltyImportId: string;
  /** Refuses when the import is not at this revision any more. */
  revision?: bigint | undefined;
  /** Of the request's Idempotency-Key, when it has one. */
  claim?: KeyClaim | undefined;
  action: Extract<ImportAction, "PAUSED" | "RESUMED" | "CANCELED">;
};

export type RunChange = {
  set: Pick<Prisma.RunStateUncheckedUpdateInput, "stopRequest" | "pausedDate" | "begunDate">;
  /** Another run is asked for: the one there was may have ended, or be lost. */
  needsRun: boolean;
};

/**
 * Changes what a person wants of a running import. It never waits for a chunk that is being written: it locks the state of the
 * run, not the import, whose revision is therefore kept in two parts until the run ends.
 * @param decide what becomes of the state; undefined when that is what was asked for already, at whatever revision
 * @returns the import as it is then; INVALID_STATUS when it is not running, ABORTED when it is at another revision
 */
export async function changeRun(
  request: RunRequest,
  decide: (state: RunState) => Result<RunChange | undefined>,
): Promise<Result<ImportWithProgress>> {
  const key = { siteId: request.caller.siteId, loyaltyImportId: request.loyaltyImportId };
  const running = { siteId_id: { siteId: key.siteId, id: key.loyaltyImportId }, status: "IMPORTING" } as const;
  const changed = await prisma().$transaction(async (db) => {
    if (!(await db.loyaltyImport.findUnique({ where: running, select: { id: true } }))) return undefined;
    const state = await lockRunState(db, key);
    // Asked again: the run ends under the same lock.
    const record = await db.loyaltyImport.findUnique({ where: running });
    if (!record) return undefined;
    const carriedOut = await carryOut(db, request, key, record.revision + state.revision, decide(state));
    if (!carriedOut.ok) return carriedOut;
    const [now] = await withProgress([record], db);
    if (!now) return undefined;
    await storeAnswer(db, request.claim, { loyaltyImport: importResource(now) });
    return succeeded(now);
  });
  if (changed) return changed;
  const now = await readImport(key);
  return now ? invalidStatus(now, request.action) : importNotFound(key.loyaltyImportId);
}

async function carryOut(
  db: Prisma.TransactionClient,
  { caller, revision, action }: RunRequest,
  key: ImportKey,
  revisionNow: bigint,
  decision: Result<RunChange | undefined>,
): Promise<Result<undefined>> {
  if (!decision.ok) return decision;
  if (!decision.value) return succeeded(undefined);
  if (revision !== undefined && revision !== revisionNow) return staleRevision(revisionNow);
  const { set, needsRun } = decision.value;
  const where = { siteId_loyaltyImportId: key };
  await db.runState.update({ where, data: { ...set, revision: { increment: 1 } } });
  // Its foreign key asks for a lock of the import that a chunk, a close and an early end let through.
  await recordActivity(db, key, action, caller.actor);
  if (needsRun) await recordEvent(db, laterRunRequestedEvent(key, revisionNow + 1n));
  return succeeded(undefined);
}

export function invalidStatus({ status }: Pick<ImportWithProgress, "status">, action: RunRequest["action"]) {
  return failed("INVALID_STATUS", `This import is ${status}; it cannot be ${action.toLowerCase()} now.`, { status });
}
