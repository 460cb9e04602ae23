import { z } from "zod";
import type { LoyaltyImport, Prisma } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import type { KeyClaim } from "../idempotency/key-claim";
import { storeAnswer } from "../idempotency/store-answer";
import { recordEvent } from "../outbox/record-event";
import { committedPreview, previewReplaced } from "../previews/committed-preview";
import { readInput } from "../read-input";
import { failed, invalid, type Result, succeeded, type Violation } from "../result";
import { type ImportWithProgress, importNotFound } from "./get-import";
import { runRequestedEvent } from "./import-events";
import type { ImportKey } from "./import-key";
import { importResource } from "./import-resource";
import { moveImport } from "./move-import";
import { rememberMapping } from "./remembered-mapping";
import type { RunOptions } from "./run-options";
import { decideRun, type RunDecision, runRequest } from "./run-request";

const request = runRequest.extend({
  /** Commits the rows of this preview, as they were staged. */
  previewToken: z.guid().optional(),
  /** What becomes of a row whose customer has another balance than in the preview. */
  ifBalanceChanged: z.enum(["WRITE", "FAIL_ROW"]).optional(),
});

type Request = z.output<typeof request>;

/**
 * Fixes what the rows of a file mean and starts the run. Of two calls at the same moment one wins.
 * @param input `{ loyaltyImportId, headerMappingInfo?, pointsDecimalSeparator?, options? }`; without a mapping the suggested one
 *   is used. Or `{ loyaltyImportId, previewToken, ifBalanceChanged? }`, which commits what the preview has shown
 * @param claim of the request's Idempotency-Key, when it has one
 * @returns the import, already IMPORTING
 */
export async function executeImport(
  siteId: string,
  input: unknown,
  claim?: KeyClaim,
): Promise<Result<ImportWithProgress>> {
  const read = readInput(request, input);
  if (!read.ok) return read;
  const violations = violationsOf(read.value);
  if (violations.length > 0) return invalid(violations);
  const { loyaltyImportId, previewToken } = read.value;
  const key = { siteId, loyaltyImportId };
  const where = { siteId_id: { siteId, id: loyaltyImportId }, deletedDate: null };
  const record = await prisma().loyaltyImport.findUnique({ where });
  if (!record) return importNotFound(loyaltyImportId);
  if (record.status !== "PARSED") return invalidStatus(record);

  const started = previewToken
    ? await startPreviewed(key, previewToken, read.value.ifBalanceChanged ?? "WRITE", claim)
    : await startDecided(key, decideRun(record, read.value), claim);
  if (!started.ok) return started;
  if (started.value) return succeeded(started.value);
  const now = await prisma().loyaltyImport.findUnique({ where });
  return now ? invalidStatus(now) : importNotFound(loyaltyImportId);
}

/** A preview has fixed everything: what it has shown is what is committed. */
function violationsOf(given: Request): Violation[] {
  if (given.previewToken === undefined) {
    const description = "ifBalanceChanged compares with a preview; give its previewToken, too.";
    return given.ifBalanceChanged === undefined
      ? []
      : [{ field: "previewToken", violatedRule: "REQUIRED_FIELD", description }];
  }
  const fixed = ["headerMappingInfo", "pointsDecimalSeparator", "options"] as const;
  return fixed
    .filter((field) => given[field] !== undefined)
    .map((field) => ({
      field,
      violatedRule: "OTHER",
      ruleName: "FIXED_BY_PREVIEW",
      description: `${field} is fixed by the preview. Leave it out, or make a new preview with it.`,
    }));
}

/** @returns undefined when the import is not PARSED any more */
async function startDecided(
  key: ImportKey,
  decision: Result<RunDecision>,
  claim: KeyClaim | undefined,
): Promise<Result<ImportWithProgress | undefined>> {
  if (!decision.ok) return decision;
  const { mapping, options, pointsFormat } = decision.value;
  const set = {
    ...mapping,
    ...(pointsFormat && { pointsFormat }),
    // Rows that were staged for a preview may mean something else.
    stagedDate: null,
    stagedFailureCount: null,
  };
  return succeeded(await prisma().$transaction((db) => start(db, key, options, set, claim)));
}

async function startPreviewed(
  key: ImportKey,
  token: string,
  ifBalanceChanged: RunOptions["ifBalanceChanged"],
  claim: KeyClaim | undefined,
): Promise<Result<ImportWithProgress | undefined>> {
  return prisma().$transaction(async (db) => {
    const preview = await committedPreview(db, key, token);
    if (!preview) return previewReplaced();
    const { mapping, options, pointsFormat } = preview;
    return succeeded(await start(db, key, { ...options, ifBalanceChanged }, { ...mapping, pointsFormat }, claim));
  });
}

async function start(
  db: Prisma.TransactionClient,
  key: ImportKey,
  options: RunOptions,
  decided: Prisma.LoyaltyImportUpdateManyMutationInput & RunDecision["mapping"],
  claim: KeyClaim | undefined,
): Promise<ImportWithProgress | undefined> {
  const set = { ...decided, runOptions: options, executedDate: new Date() };
  const moved = await moveImport(db, key, { from: ["PARSED"], to: "IMPORTING", set });
  if (!moved) return undefined;
  await recordEvent(db, runRequestedEvent(key));
  await rememberMapping(db, moved, { emailColumn: decided.emailColumn, pointsColumn: decided.pointsColumn });
  const running = { ...moved, processedRowCount: 0 };
  await storeAnswer(db, claim, { loyaltyImport: importResource(running) });
  return running;
}

function invalidStatus({ status }: LoyaltyImport) {
  return failed("INVALID_STATUS", `This import is ${status}; only one that is PARSED can be executed.`, { status });
}
