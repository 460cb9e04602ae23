import type pg from "pg";
import type { LoyaltyImport } from "@/prisma/client/client";
import type { Caller } from "../activities/caller";
import { recordActivity } from "../activities/record-activity";
import { prisma } from "../database/pool";
import { longTransaction } from "../database/transaction";
import { findPointsFormat } from "../follow-ups/find-points-format";
import type { KeyClaim } from "../idempotency/key-claim";
import { storeAnswer } from "../idempotency/store-answer";
import { openImportFile } from "../import-files/open-import-file";
import type { PointsFormat } from "../import-files/points-format";
import { importNotFound } from "../imports/get-import";
import type { ImportKey } from "../imports/import-key";
import { RunError } from "../imports/run-error";
import { readInput } from "../read-input";
import { failed, type Result, succeeded } from "../result";
import { decideRun, type RunDecision, runRequest } from "../staging/run-request";
import { lockStaging, type Staging, stageFile } from "../staging/stage-file";
import { withStagingTurn } from "../staging/staging-turns";
import { suggestEmailsWithin } from "../staging/suggest-emails";
import { inOrder } from "../warnings/current-warnings";
import { findWarnings } from "../warnings/find-warnings";
import { siteThresholds } from "../warnings/site-thresholds";
import { warnOfSameFile } from "../warnings/warn-of-same-file";
import type { Warning } from "../warnings/warning";
import type { WarningThresholds } from "../warnings/warning-thresholds";
import { makeReport } from "./make-report";
import type { PreviewReport } from "./preview-report";
import { previewResource } from "./preview-resource";
import { withPreviewTurn } from "./preview-turns";
import { storePreview } from "./store-preview";

export type Preview = {
  loyaltyImportId: string;
  /** Names these very rows; execute with it commits them. */
  previewToken: string;
  createdDate: Date;
  decision: RunDecision & { pointsFormat: PointsFormat };
  report: PreviewReport;
};

/**
 * Stages every row of a parsed file and says what the import would do, without changing a balance. The rows stay staged, in
 * place of those of an earlier preview. Of two previews at the same time the later one stays.
 * @param input `{ loyaltyImportId, headerMappingInfo?, pointsDecimalSeparator?, options? }`, as for execute
 * @param claim of the request's Idempotency-Key, when it has one
 */
export async function previewImport(
  { siteId, actor }: Caller,
  input: unknown,
  claim?: KeyClaim,
): Promise<Result<Preview>> {
  const read = readInput(runRequest, input);
  if (!read.ok) return read;
  const id = read.value.loyaltyImportId;
  const record = await prisma().loyaltyImport.findUnique({ where: { siteId_id: { siteId, id }, deletedDate: null } });
  if (!record) return importNotFound(id);
  if (record.status !== "PARSED") return notParsed(record);
  const decision = decideRun(record, read.value);
  if (!decision.ok) return decision;
  try {
    return await withPreviewTurn(siteId, () => preview({ siteId, actor }, record, decision.value, claim));
  } catch (error) {
    if (error instanceof RunError) return failed("FILE_UNUSABLE", error.message);
    throw error;
  }
}

async function preview(
  { siteId, actor }: Caller,
  record: LoyaltyImport,
  decision: RunDecision,
  claim: KeyClaim | undefined,
): Promise<Result<Preview>> {
  const key = { siteId, loyaltyImportId: record.id };
  const { mapping, options } = decision;
  const rowCount = record.parsedRowCount ?? 0;
  const pointsFormat = decision.pointsFormat ?? (await findPointsFormat({ ...record, mapping }));
  // Opened before the transaction, which must not need a second connection.
  const records = await openImportFile(record);
  const staging = { records, mapping, rowCount, pointsFormat, options };
  const decided = { ...decision, pointsFormat };
  const thresholds = await siteThresholds(siteId);
  // Judged anew whenever the preview is read or executed, and therefore not stored with it.
  const ofFile = await warnOfSameFile(prisma(), key);
  const isLinked = record.followsImportId !== null;
  const planned = { staging, decided, isLinked, thresholds, ofFile, actor, claim };
  try {
    const made = await withStagingTurn(key, () =>
      longTransaction((client) => stagePreview(client, key, planned)),
    ).catch(noPreview);
    if (made) return succeeded(made);
  } finally {
    await records.close();
  }
  const where = { siteId_id: { siteId: key.siteId, id: key.loyaltyImportId }, deletedDate: null };
  const now = await prisma().loyaltyImport.findUnique({ where });
  return now ? notParsed(now) : importNotFound(record.id);
}

/** Thrown to leave nothing of a preview behind whose import was executed or deleted meanwhile. */
class NotParsedError extends Error {}

function noPreview(error: unknown): undefined {
  if (!(error instanceof NotParsedError)) throw error;
}

type Planned = {
  staging: Staging;
  decided: Preview["decision"];
  /** Whether the import follows another one. */
  isLinked: boolean;
  thresholds: WarningThresholds;
  ofFile: Warning[];
  actor: Caller["actor"];
  claim: KeyClaim | undefined;
};

async function stagePreview(client: pg.PoolClient, key: ImportKey, planned: Planned): Promise<Preview> {
  const { staging, decided, isLinked, thresholds, ofFile, actor, claim } = planned;
  await lockStaging(client, key);
  // Not locked yet: an execute does not wait for a preview that is being made.
  if (!(await isParsed(client, key))) throw new NotParsedError();
  await stageFile(client, key, staging);
  const facts = await makeReport(client, key, staging.rowCount);
  const { pointsFormat, options } = decided;
  const file = { header: staging.records.header ?? [], pointsFormat, options, isLinked };
  const report = { ...facts, warnings: findWarnings(facts, file, thresholds) };
  await suggestEmailsWithin(client, key);
  const stored = await storePreview(client, key, decided, report);
  if (!stored) throw new NotParsedError();
  await recordActivity(client, key, "PREVIEWED", actor);
  const made = {
    loyaltyImportId: key.loyaltyImportId,
    decision: decided,
    ...stored,
    report: { ...report, warnings: inOrder([...ofFile, ...report.warnings]) },
  };
  await storeAnswer(client, claim, { preview: previewResource(made) });
  return made;
}

async function isParsed(client: pg.PoolClient, { siteId, loyaltyImportId }: ImportKey): Promise<boolean> {
  const { rowCount } = await client.query(
    "SELECT FROM loyalty_import WHERE site_id = $1 AND id = $2 AND status = 'PARSED' AND deleted_date IS NULL",
    [siteId, loyaltyImportId],
  );
  return rowCount === 1;
}

function notParsed({ status }: LoyaltyImport) {
  return failed("INVALID_STATUS", `This import is ${status}; only one that is PARSED can be previewed.`, { status });
}
