import type { RunState } from "@/prisma/client/client";
import type { Caller } from "../activities/caller";
import type { KeyClaim } from "../idempotency/key-claim";
import type { ImportWithProgress } from "../imports/get-import";
import { importRequest } from "../imports/import-request";
import { readInput } from "../read-input";
import { type Result, succeeded } from "../result";
import { changeRun, type RunChange } from "./change-run";
import { beingCanceled } from "./pause-import";

/**
 * Takes the request to pause back, also before the run has noticed it. What has stopped goes on in a run of its own, when it
 * is the import's turn again. Repeating it does no harm.
 * @param input `{ loyaltyImportId, revision? }`
 * @param claim of the request's Idempotency-Key, when it has one
 * @returns the import, still IMPORTING
 */
export async function resumeImport(
  caller: Caller,
  input: unknown,
  claim?: KeyClaim,
): Promise<Result<ImportWithProgress>> {
  const read = readInput(importRequest, input);
  return read.ok ? changeRun({ caller, claim, action: "RESUMED", ...read.value }, resume) : read;
}

function resume({ stopRequest, pausedDate, begunDate }: RunState): Result<RunChange | undefined> {
  if (stopRequest === "CANCEL") return beingCanceled("resumed");
  if (stopRequest === null) return succeeded(undefined);
  const stopped = pausedDate !== null;
  return succeeded({
    set: { stopRequest: null, pausedDate: null, begunDate: stopped ? null : begunDate },
    needsRun: true,
  });
}
