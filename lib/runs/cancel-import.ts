import { prisma } from "../database/pool";
import { type ImportWithProgress, importNotFound, readImport } from "../imports/get-import";
import type { ImportKey } from "../imports/import-key";
import { moveImport } from "../imports/move-import";
import { readInput } from "../read-input";
import { type Result, succeeded } from "../result";
import { changeRun, invalidStatus, staleRevision } from "./change-run";
import { controlRequest } from "./control-request";

/** `parseErrorReason` of an import that was canceled while its file was being read. */
const parseCanceled = "CANCELED";

const parseErrorDescription = "The import was canceled while its file was being read. No balance was changed.";

/**
 * Ends an import that is at work. While its file is being read, at once; a run stops before its next chunk, and closes it.
 * Repeating it does no harm.
 * @param input `{ loyaltyImportId, revision? }`
 * @returns the import: FAILED, or IMPORTING until its run has stopped
 */
export async function cancelImport(siteId: string, input: unknown): Promise<Result<ImportWithProgress>> {
  const read = readInput(controlRequest, input);
  if (!read.ok) return read;
  const { loyaltyImportId, revision } = read.value;
  const key = { siteId, loyaltyImportId };
  for (;;) {
    const record = await readImport(key);
    if (!record) return importNotFound(loyaltyImportId);
    if (isCanceled(record)) return succeeded(record);
    if (record.status === "IMPORTING") return canceledRun(await cancelRun(key, revision), key);
    if (record.status !== "INITIATED" && record.status !== "PARSING") return invalidStatus(record, "canceled");
    if (revision !== undefined && revision !== record.revision) return staleRevision(record.revision);
    await cancelParse(key, record);
    // It is looked at anew: it is canceled now, or the parse has moved it in between.
  }
}

/** Whether a cancel has ended it. */
function isCanceled(record: Pick<ImportWithProgress, "status" | "parseErrorReason" | "runErrorCode">): boolean {
  return (
    record.status === "FAILED" && (record.parseErrorReason === parseCanceled || record.runErrorCode === "CANCELED")
  );
}

async function cancelParse(key: ImportKey, { status, revision }: ImportWithProgress): Promise<void> {
  const set = { parseErrorReason: parseCanceled, parseErrorDescription };
  await moveImport(prisma(), key, { from: [status], at: revision, to: "FAILED", set });
}

function cancelRun(key: ImportKey, revision: bigint | undefined): Promise<Result<ImportWithProgress>> {
  return changeRun({ ...key, revision }, "canceled", ({ stopRequest }) =>
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
