import { z } from "zod";
import type { LoyaltyImport } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import type { KeyClaim } from "../idempotency/key-claim";
import { storeAnswer } from "../idempotency/store-answer";
import { recordEvent } from "../outbox/record-event";
import { readInput } from "../read-input";
import { failed, invalid, type Result, succeeded } from "../result";
import type { ColumnMapping } from "../rows/read-row";
import { type ImportWithProgress, importNotFound } from "./get-import";
import { headerMappingInfo, readHeaderMapping } from "./header-mapping";
import { runRequestedEvent } from "./import-events";
import { importResource } from "./import-resource";
import { moveImport } from "./move-import";
import { chosenPointsFormat } from "./points-format";
import { rememberMapping } from "./remembered-mapping";

const request = z.object({
  loyaltyImportId: z.guid(),
  headerMappingInfo: headerMappingInfo.optional(),
  /** What separates decimals in the points; the other of the two then separates thousands. */
  pointsDecimalSeparator: z.enum([",", "."]).optional(),
});

/**
 * Fixes which columns count and starts the run. Of two calls at the same moment one wins.
 * @param input `{ loyaltyImportId, headerMappingInfo?, pointsDecimalSeparator? }`; without a mapping the suggested one is used
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
  const id = read.value.loyaltyImportId.toLowerCase();
  const where = { siteId_id: { siteId, id }, deletedDate: null };
  const record = await prisma().loyaltyImport.findUnique({ where });
  if (!record) return importNotFound(id);
  if (record.status !== "PARSED") return invalidStatus(record);
  const mapping = readMapping(record, read.value.headerMappingInfo);
  if (!mapping.ok) return mapping;

  const decimal = read.value.pointsDecimalSeparator;
  const pointsFormat = decimal && chosenPointsFormat(mapping.value.pointsColumn, decimal);
  const key = { siteId, loyaltyImportId: id };
  const started = await prisma().$transaction(async (db) => {
    const set = { ...mapping.value, ...(pointsFormat && { pointsFormat }), executedDate: new Date() };
    const moved = await moveImport(db, key, { from: ["PARSED"], to: "IMPORTING", set });
    if (!moved) return undefined;
    await recordEvent(db, runRequestedEvent(key));
    await rememberMapping(db, moved, mapping.value);
    const running = { ...moved, processedRowCount: 0 };
    await storeAnswer(db, claim, { loyaltyImport: importResource(running) });
    return running;
  });
  if (started) return succeeded(started);
  const now = await prisma().loyaltyImport.findUnique({ where });
  return now ? invalidStatus(now) : importNotFound(id);
}

function readMapping(
  record: LoyaltyImport,
  given: z.output<typeof headerMappingInfo> | undefined,
): Result<ColumnMapping> {
  if (given) return readHeaderMapping(given.headerMappings, record.headerValues);
  const { emailColumn, pointsColumn } = record;
  if (emailColumn !== null && pointsColumn !== null) return succeeded({ emailColumn, pointsColumn });
  const description = "headerMappingInfo is required: the columns of this file were not both recognised.";
  return invalid([{ field: "headerMappingInfo", violatedRule: "REQUIRED_FIELD", description }]);
}

function invalidStatus({ status }: LoyaltyImport) {
  return failed("INVALID_STATUS", `This import is ${status}; only one that is PARSED can be executed.`, { status });
}
