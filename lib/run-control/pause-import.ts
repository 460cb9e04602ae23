import type { RunState } from "@/prisma/client/client";
import type { Caller } from "../activities/caller";
import type { KeyClaim } from "../idempotency/key-claim";
import type { ImportWithProgress } from "../imports/get-import";
import { importRequest } from "../imports/import-request";
import { readInput } from "../read-input";
import { failed, type Result, succeeded } from "../result";
import { changeRun, type RunChange } from "./change-run";

/**
 * Asks a running import to stop before its next chunk, until it is resumed. One that has not begun yet is paused at once.
 * Repeating it does no harm.
 * @param input `{ loyaltyImportId, revision? }`
 * @param claim of the request's Idempotency-Key, when it has one
 * @returns the import, still IMPORTING
 */
export async function pauseImport(
  caller: Caller,
  input: unknown,
  claim?: KeyClaim,
): Promise<Result<ImportWithProgress>> {
  const read = readInput(importRequest, input);
  return read.ok ? changeRun({ caller, claim, action: "PAUSED", ...read.value }, pause) : read;
}

function pause({ stopRequest, begunDate }: RunState): Result<RunChange | undefined> {
  if (stopRequest === "CANCEL") return beingCanceled("paused");
  if (stopRequest === "PAUSE") return succeeded(undefined);
  const pausedDate = begunDate === null ? new Date() : null;
  return succeeded({ set: { stopRequest: "PAUSE", pausedDate }, needsRun: false });
}

/** A cancel is for good. */
export function beingCanceled(verb: string) {
  return failed("INVALID_STATUS", `This import is being canceled; it cannot be ${verb} any more.`, {
    status: "IMPORTING",
  });
}
