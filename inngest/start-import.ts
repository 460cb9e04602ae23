import { retryImport } from "@/lib/follow-ups/retry-import";
import { createImport } from "@/lib/imports/create-import";
import { executeImport } from "@/lib/imports/execute-import";
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

/** Makes an import of the corrected rows of another, and has its file parsed at once. See `retryImport`. */
export async function retryAndParseImport(...request: Parameters<typeof retryImport>): ReturnType<typeof retryImport> {
  const created = await retryImport(...request);
  if (created.ok) await deliverOutbox();
  return created;
}
