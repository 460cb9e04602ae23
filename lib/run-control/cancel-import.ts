import type { Caller } from "../activities/caller";
import { recordActivity } from "../activities/record-activity";
import { prisma } from "../database/pool";
import type { KeyClaim } from "../idempotency/key-claim";
import { storeAnswer } from "../idempotency/store-answer";
import { type ImportWithProgress, importNotFound, readImport, withProgress } from "../imports/get-import";
import type { ImportKey } from "../imports/import-key";
import { importRequest } from "../imports/import-request";
import { importResource } from "../imports/import-resource";
import { moveImport } from "../imports/move-import";
import { staleRevision } from "../imports/stale-revision";
import { readInput } from "../read-input";
import { type Result, succeeded } from "../result";
import { changeRun, invalidStatus, type RunRequest } from "./change-run";

/** `parseErrorReason` of an import that was canceled while its file was being read. */
const parseCanceled = "CANCELED";

const parseErrorDescription = "The import was canceled while its file was being read. No balance was changed.";

/**
 * Ends an import that is at work. While its file is being read, at once; a run stops before its next chunk, and closes it.
 * Repeating it does no harm.
 * @param input `{ loyaltyImportId, revision? }`
 * @param claim of the request's Idempotency-Key, when it has one
 * @returns the import: FAILED, or IMPORTING until its run has stopped
 */
export async function cancelImport(
  caller: Caller,
  input: unknown,
  claim?: KeyClaim,
): Promise<Result<ImportWithProgress>> {
  const read = readInput(importRequest, input);
  if (!read.ok) return read;
  const { loyaltyImportId, revision } = read.value;
  const key = { siteId: caller.siteId, loyaltyImportId };
  const request: RunRequest = { caller, claim, action: "CANCELED", ...read.value };
  for (;;) {
    const record = await readImport(key);
    if (!record) return importNotFound(loyaltyImportId);
    if (isCanceled(record)) return succeeded(record);
    if (record.status === "IMPORTING") return canceledRun(await cancelRun(request), key);
    if (record.status !== "INITIATED" && record.status !== "PARSING") return invalidStatus(record, "CANCELED");
    if (revision !== undefined && revision !== record.revision) return staleRevision(record.revision);
    const canceled = await cancelParse(request, record);
    if (canceled) return succeeded(canceled);
    // The parse has moved it in between, or somebody has canceled it.
  }
}

/** Whether a cancel has ended it. */
export function isCanceled(record: Pick<ImportWithProgress, "status" | "parseErrorReason" | "runErrorCode">): boolean {
  return (
    record.status === "FAILED" && (record.parseErrorReason === parseCanceled || record.runErrorCode === "CANCELED")
  );
}

/** @returns undefined when it is not as it was read any more */
async function cancelParse(
  { caller: { siteId, actor }, loyaltyImportId, claim }: RunRequest,
  { status, revision }: ImportWithProgress,
): Promise<ImportWithProgress | undefined> {
  const key = { siteId, loyaltyImportId };
  const set = { parseErrorReason: parseCanceled, parseErrorDescription };
  return prisma().$transaction(async (db) => {
    const moved = await moveImport(db, key, { from: [status], at: revision, to: "FAILED", set });
    if (!moved) return undefined;
    await recordActivity(db, key, "CANCELED", actor);
    const [canceled] = await withProgress([moved], db);
    if (canceled) await storeAnswer(db, claim, { loyaltyImport: importResource(canceled) });
    return canceled;
  });
}

function cancelRun(request: RunRequest): Promise<Result<ImportWithProgress>> {
  return changeRun(request, ({ stopRequest }) =>
    stopRequest === "CANCEL"
      ? succeeded(undefined)
      : succeeded({ set: { stopRequest: "CANCEL", pausedDate: null }, needsRun: true }),
  );
}

/** Another cancel may have ended it at the same moment. */
async function canceledRun(canceled: Result<ImportWithProgress>, key: ImportKey): Promise<Result<ImportWithProgress>> {
  if (canceled.ok) return canceled;
  const now = await readImport(key);
  return now && isCanceled(now) ? succeeded(now) : canceled;
}
