import type { Prisma } from "@/prisma/client/client";
import type { Caller } from "../activities/caller";
import { recordActivity } from "../activities/record-activity";
import { prisma } from "../database/pool";
import type { KeyClaim } from "../idempotency/key-claim";
import { storeAnswer } from "../idempotency/store-answer";
import { type ImportWithProgress, importNotFound, withProgress } from "../imports/get-import";
import type { ImportKey } from "../imports/import-key";
import { importRequest } from "../imports/import-request";
import { importResource } from "../imports/import-resource";
import { findImportWithUndo, type ImportWithUndo } from "../imports/import-with-undo";
import { recordEvent } from "../outbox/record-event";
import { readInput } from "../read-input";
import { type Result, succeeded } from "../result";
import { lockImport, reviseImport } from "./move-revert";
import { refuseRevert } from "./refuse-revert";
import { revertRequestedEvent } from "./revert-events";

/**
 * Asks for an import to be undone. Of two calls at the same moment one wins. An undo that has failed goes on where it stood.
 * @param input `{ loyaltyImportId, revision? }`; refused when the import is not at this revision any more
 * @param claim of the request's Idempotency-Key, when it has one
 * @returns the import, its undo already REVERTING
 */
export async function requestRevert(
  { siteId, actor }: Caller,
  input: unknown,
  claim?: KeyClaim,
): Promise<Result<ImportWithProgress>> {
  const read = readInput(importRequest, input);
  if (!read.ok) return read;
  const { loyaltyImportId, revision } = read.value;
  const key = { siteId, loyaltyImportId };
  // Without the lock at first: a run holds it for as long as it writes, and whoever is refused need not wait.
  const before = await readRevertible(prisma(), key, revision);
  if (!before.ok) return before;
  return prisma().$transaction((db) => startRevert(db, key, { actor, revision, claim }));
}

async function startRevert(
  db: Prisma.TransactionClient,
  key: ImportKey,
  { actor, revision, claim }: { actor: Caller["actor"]; revision: bigint | undefined; claim: KeyClaim | undefined },
): Promise<Result<ImportWithProgress>> {
  await lockImport(db, key);
  const { loyaltyImportId } = key;
  const revertible = await readRevertible(db, key, revision);
  if (!revertible.ok) return revertible;

  const attempt = (revertible.value.revert?.attempt ?? 0) + 1;
  await db.importRevert.upsert({
    where: { siteId_loyaltyImportId: key },
    create: key,
    update: { ...notEnded, attempt },
  });
  await recordActivity(db, key, "REVERTED", actor);
  await recordEvent(db, revertRequestedEvent(key, attempt));
  const revised = await reviseImport(db, key);
  if (!revised) return importNotFound(loyaltyImportId);
  const [reverting] = await withProgress([revised], db);
  if (!reverting) return importNotFound(loyaltyImportId);
  await storeAnswer(db, claim, { loyaltyImport: importResource(reverting) });
  return succeeded(reverting);
}

/** The import, when it can be undone now. */
async function readRevertible(
  db: Prisma.TransactionClient,
  key: ImportKey,
  revision: bigint | undefined,
): Promise<Result<ImportWithUndo>> {
  const found = await findImportWithUndo(db, key, revision);
  if (!found.ok) return found;
  return (await refuseRevert(db, found.value)) ?? found;
}

/** What an earlier attempt has left. */
const notEnded = {
  status: "REVERTING",
  finishedDate: null,
  successCount: null,
  shortfallCount: null,
  shortfallPoints: null,
  pointsDifference: null,
  reportFileKey: null,
  errorReason: null,
  retryReason: null,
} as const;
