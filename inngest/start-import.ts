import { retryImport } from "@/lib/follow-ups/retry-import";
import { createImport } from "@/lib/imports/create-import";
import { requestRevert } from "@/lib/reverts/request-revert";
import { cancelImport } from "@/lib/run-control/cancel-import";
import { resumeImport } from "@/lib/run-control/resume-import";
import { executeImport } from "@/lib/runs/execute-import";
import { deliverOutbox } from "./deliver-outbox";

/** Makes an import and has its file parsed at once. See `createImport`. */
export async function createAndParseImport(
  ...request: Parameters<typeof createImport>
): ReturnType<typeof createImport> {
  const created = await createImport(...request);
  if (created.ok) await deliverOutbox();
  return created;
}

/** Starts the run of an import at once. See `executeImport`. */
export async function executeAndRunImport(
  ...request: Parameters<typeof executeImport>
): ReturnType<typeof executeImport> {
  const executed = await executeImport(...request);
  if (executed.ok) await deliverOutbox();
  return executed;
}

/** Starts the undo of an import at once. See `requestRevert`. */
export async function requestAndRunRevert(
  ...request: Parameters<typeof requestRevert>
): ReturnType<typeof requestRevert> {
  const requested = await requestRevert(...request);
  if (requested.ok) await deliverOutbox();
  return requested;
}

/** Has the run of an import that is canceled close it at once, also a paused one. See `cancelImport`. */
export async function cancelAndCloseImport(
  ...request: Parameters<typeof cancelImport>
): ReturnType<typeof cancelImport> {
  const canceled = await cancelImport(...request);
  if (canceled.ok) await deliverOutbox();
  return canceled;
}

/** Lets a paused import go on at once. See `resumeImport`. */
export async function resumeAndRunImport(...request: Parameters<typeof resumeImport>): ReturnType<typeof resumeImport> {
  const resumed = await resumeImport(...request);
  if (resumed.ok) await deliverOutbox();
  return resumed;
}

/** Makes an import of the corrected rows of another, and has its file parsed at once. See `retryImport`. */
export async function retryAndParseImport(...request: Parameters<typeof retryImport>): ReturnType<typeof retryImport> {
  const created = await retryImport(...request);
  if (created.ok) await deliverOutbox();
  return created;
}
