import type { Prisma, RunState } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import { type ImportWithProgress, importNotFound, readImport } from "../imports/get-import";
import { laterRunRequestedEvent } from "../imports/import-events";
import type { ImportKey } from "../imports/import-key";
import { recordEvent } from "../outbox/record-event";
import { failed, type Result, succeeded } from "../result";
import { lockRunState } from "./lock-run-state";

export type RunChange = {
  set: Pick<Prisma.RunStateUncheckedUpdateInput, "stopRequest" | "pausedDate" | "begunDate">;
  /** Another run is asked for: the one there was may have ended, or be lost. */
  needsRun: boolean;
};

/**
 * Changes what a person wants of a running import. It never waits for a chunk that is being written: it locks the state of the
 * run, not the import, whose revision is therefore kept in two parts until the run ends.
 * @param verb what is asked for, in words such as `paused`
 * @param decide what becomes of the state; undefined when that is what was asked for already, at whatever revision
 * @returns the import as it is then; INVALID_STATUS when it is not running, ABORTED when it is at another revision
 */
export async function changeRun(
  key: ImportKey & { revision?: bigint | undefined },
  verb: string,
  decide: (state: RunState) => Result<RunChange | undefined>,
): Promise<Result<ImportWithProgress>> {
  const running = { siteId_id: { siteId: key.siteId, id: key.loyaltyImportId }, status: "IMPORTING" } as const;
  const changed = await prisma().$transaction(async (db) => {
    if (!(await db.loyaltyImport.findUnique({ where: running, select: { id: true } }))) return undefined;
    const state = await lockRunState(db, key);
    // Asked again: the run ends under the same lock.
    const record = await db.loyaltyImport.findUnique({ where: running, select: { revision: true } });
    return record ? carryOut(db, key, record.revision + state.revision, decide(state)) : undefined;
  });
  if (changed && !changed.ok) return changed;
  const now = await readImport(key);
  if (!now) return importNotFound(key.loyaltyImportId);
  return changed ? succeeded(now) : invalidStatus(now, verb);
}

async function carryOut(
  db: Prisma.TransactionClient,
  { siteId, loyaltyImportId, revision }: ImportKey & { revision?: bigint | undefined },
  revisionNow: bigint,
  decision: Result<RunChange | undefined>,
): Promise<Result<undefined>> {
  if (!decision.ok) return decision;
  if (!decision.value) return succeeded(undefined);
  if (revision !== undefined && revision !== revisionNow) return staleRevision(revisionNow);
  const { set, needsRun } = decision.value;
  const where = { siteId_loyaltyImportId: { siteId, loyaltyImportId } };
  await db.runState.update({ where, data: { ...set, revision: { increment: 1 } } });
  if (needsRun) await recordEvent(db, laterRunRequestedEvent({ siteId, loyaltyImportId }, revisionNow + 1n));
  return succeeded(undefined);
}

export function staleRevision(revision: bigint) {
  const description = `This import has changed: it is at revision ${revision}.`;
  return failed("ABORTED", description, { revision: revision.toString() });
}

export function invalidStatus({ status }: Pick<ImportWithProgress, "status">, verb: string) {
  return failed("INVALID_STATUS", `This import is ${status}; it cannot be ${verb} now.`, { status });
}
