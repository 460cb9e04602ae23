import { z } from "zod";
import type { LoyaltyImport, Prisma } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import { recordEvent } from "../outbox/record-event";
import { committedPreview, previewReplaced } from "../previews/committed-preview";
import { readInput } from "../read-input";
import { failed, invalid, type Result, succeeded, type Violation } from "../result";
import { type ImportWithProgress, importNotFound, withProgress } from "./get-import";
import { runRequestedEvent } from "./import-events";
import type { ImportKey } from "./import-key";
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
 * @returns the import, already IMPORTING
 */
export async function executeImport(siteId: string, input: unknown): Promise<Result<ImportWithProgress>> {
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
    ? await startPreviewed(key, previewToken, read.value.ifBalanceChanged ?? "WRITE")
    : await startDecided(key, decideRun(record, read.value));
  if (!started.ok) return started;
  const [running] = started.value ? await withProgress([started.value]) : [];
  if (running) return succeeded(running);
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
async function startDecided(key: ImportKey, decision: Result<RunDecision>): Promise<Result<LoyaltyImport | undefined>> {
  if (!decision.ok) return decision;
  const { mapping, options, pointsFormat } = decision.value;
  const set = {
    ...mapping,
    ...(pointsFormat && { pointsFormat }),
    // Rows that were staged for a preview may mean something else.
    stagedDate: null,
    stagedFailureCount: null,
  };
  return succeeded(await prisma().$transaction((db) => start(db, key, options, set)));
}

async function startPreviewed(
  key: ImportKey,
  token: string,
  ifBalanceChanged: RunOptions["ifBalanceChanged"],
): Promise<Result<LoyaltyImport | undefined>> {
  return prisma().$transaction(async (db) => {
    const preview = await committedPreview(db, key, token);
    if (!preview) return previewReplaced();
    const { mapping, options, pointsFormat } = preview;
    return succeeded(await start(db, key, { ...options, ifBalanceChanged }, { ...mapping, pointsFormat }));
  });
}

async function start(
  db: Prisma.TransactionClient,
  key: ImportKey,
  options: RunOptions,
  decided: Prisma.LoyaltyImportUpdateManyMutationInput & RunDecision["mapping"],
): Promise<LoyaltyImport | undefined> {
  const set = { ...decided, runOptions: options, executedDate: new Date() };
  const moved = await moveImport(db, key, { from: ["PARSED"], to: "IMPORTING", set });
  if (!moved) return undefined;
  await recordEvent(db, runRequestedEvent(key));
  await rememberMapping(db, moved, { emailColumn: decided.emailColumn, pointsColumn: decided.pointsColumn });
  return moved;
}

function invalidStatus({ status }: LoyaltyImport) {
  return failed("INVALID_STATUS", `This import is ${status}; only one that is PARSED can be executed.`, { status });
}
