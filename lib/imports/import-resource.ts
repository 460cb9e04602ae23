import { readSampleRows } from "../import-files/sample-rows";
import { revertResource } from "../reverts/revert-resource";
import type { ColumnMapping } from "../rows/read-row";
import { filePathOf } from "../uploads/upload-link";
import type { ImportWithProgress } from "./get-import";

/** The Loyalty Import object of the wire contract. Fields with no value are absent. */
export function importResource(record: ImportWithProgress) {
  return {
    id: record.id,
    asyncImportJobId: record.jobId,
    revision: record.revision.toString(),
    createdDate: record.createdDate.toISOString(),
    updatedDate: record.updatedDate.toISOString(),
    status: record.status,
    followsLoyaltyImportId: record.followsImportId ?? undefined,
    fileMetadata: fileMetadata(record),
    parseResult: parseResult(record),
    parseDetails: record.parseDetails ?? undefined,
    importResult: importResult(record),
    createdBy: record.createdBy ?? undefined,
    executedBy: record.executedBy ?? undefined,
    progress: progress(record),
    revertResult: record.revert && revertResource(record.revert),
  };
}

function progress(record: ImportWithProgress) {
  if (record.executedDate === null) return undefined;
  const { run } = record;
  return {
    state: run?.state,
    stagedRowCount: run?.stagedRowCount,
    processedRowCount: record.processedRowCount,
    appliedRowCount: run?.appliedRowCount ?? record.successCount ?? 0,
    failedRowCount: run?.failedRowCount ?? record.failureCount ?? 0,
    totalRowCount: record.parsedRowCount ?? 0,
    rowsPerSecond: run?.rowsPerSecond,
    secondsLeft: run?.secondsLeft,
    retryReason: retryReason(record),
  };
}

/** Why an import at work is being tried again; undefined while it goes on. */
export function retryReason({ status, retryReason }: ImportWithProgress): string | undefined {
  const atWork = status === "INITIATED" || status === "PARSING" || status === "IMPORTING";
  return atWork ? (retryReason ?? undefined) : undefined;
}

function fileMetadata(record: ImportWithProgress) {
  const parsed = record.headerValues.length > 0;
  return {
    size: Number(record.fileSize),
    name: record.fileName,
    url: filePathOf(record.siteId, record.uploadId),
    header: parsed ? { values: record.headerValues } : undefined,
    headerMappingInfo: headerMappingInfo(record),
    sampleDataRows: parsed ? readSampleRows(record.sampleRows).map((values) => ({ values })) : undefined,
  };
}

function headerMappingInfo({ emailColumn, pointsColumn }: ImportWithProgress) {
  return emailColumn === null || pointsColumn === null
    ? undefined
    : headerMappingResource({ emailColumn, pointsColumn });
}

/** `headerMappingInfo` of the wire contract. */
export function headerMappingResource({ emailColumn, pointsColumn }: ColumnMapping) {
  return {
    headerMappings: [
      { columnName: "EMAIL", columnIndex: emailColumn },
      { columnName: "POINTS", columnIndex: pointsColumn },
    ],
  };
}

function parseResult({ parsedRowCount, parseErrorReason, parseErrorDescription }: ImportWithProgress) {
  if (parsedRowCount !== null) return { parsedRowCount };
  if (parseErrorReason === null) return undefined;
  return { parseErrorReason, parseErrorDescription: parseErrorDescription ?? undefined };
}

function importResult(record: ImportWithProgress) {
  if (record.executedDate === null) return undefined;
  return {
    errorFileExists: record.errorFileKey !== null,
    successCount: record.successCount ?? undefined,
    failureCount: record.failureCount ?? undefined,
    notProcessedCount: record.notProcessedCount ?? undefined,
    balanceChangedCount: record.balanceMovedCount ?? undefined,
    runErrorCode: record.runErrorCode ?? undefined,
    runErrorReason: record.runErrorReason ?? undefined,
  };
}
