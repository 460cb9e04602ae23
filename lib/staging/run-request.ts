import { z } from "zod";
import type { LoyaltyImport } from "@/prisma/client/client";
import { type ParseDetails, readParseDetails } from "../import-files/parse-details";
import { chosenPointsFormat, type PointsFormat } from "../import-files/points-format";
import { invalid, type Result, succeeded } from "../result";
import type { ColumnMapping } from "../rows/read-row";
import { headerMappingInfo, readHeaderMapping } from "./header-mapping";
import { completeOptions, type RunOptions, readRunOptions, runOptions } from "./run-options";

/** What a client may decide about the rows of a parsed file, for a preview as for the run. */
export const runRequest = z.object({
  loyaltyImportId: z.guid().transform((id) => id.toLowerCase()),
  headerMappingInfo: headerMappingInfo.optional(),
  /** What separates decimals in the points; the other of the two then separates thousands. */
  pointsDecimalSeparator: z.enum([",", "."]).optional(),
  options: runOptions.optional(),
});

export type RunDecision = {
  mapping: ColumnMapping;
  options: RunOptions;
  /** Only when the client has decided it. */
  pointsFormat: PointsFormat | undefined;
};

/** Completes what a client has decided by what is known of the file; without a mapping the suggested one is used. */
export function decideRun(record: LoyaltyImport, given: z.output<typeof runRequest>): Result<RunDecision> {
  const mapping = decideMapping(record, given.headerMappingInfo);
  if (!mapping.ok) return mapping;
  const decimal = given.pointsDecimalSeparator;
  return succeeded({
    mapping: mapping.value,
    // Those of an import that it follows, if it does.
    options: completeOptions(given.options, readRunOptions(record.runOptions)),
    pointsFormat: decimal && chosenPointsFormat(mapping.value.pointsColumn, decimal),
  });
}

function decideMapping(
  record: LoyaltyImport,
  given: z.output<typeof headerMappingInfo> | undefined,
): Result<ColumnMapping> {
  if (given) return readHeaderMapping(given.headerMappings, record.headerValues);
  const { emailColumn, pointsColumn } = record;
  if (emailColumn !== null && pointsColumn !== null) return succeeded({ emailColumn, pointsColumn });
  const columns = readParseDetails(record.parseDetails)?.columns;
  const told = columns
    ? `${recognition("EMAIL", columns.email)} ${recognition("POINTS", columns.points)}`
    : "The columns of this file were not both recognised.";
  const description = `headerMappingInfo is required. ${told}`;
  return invalid([{ field: "headerMappingInfo", violatedRule: "REQUIRED_FIELD", description }]);
}

/** What is known of one of the two columns. Sentences count places from 1, requests from 0. */
function recognition(name: string, guess: ParseDetails["columns"]["email"]): string {
  const { columnIndex, confidence, reason, rivals } = guess;
  if (columnIndex !== undefined) {
    return confidence === "LOW"
      ? `${name} is perhaps columnIndex ${columnIndex}; send it if that is right: ${reason}`
      : `${name} is columnIndex ${columnIndex}.`;
  }
  const places = rivals.map((rival) => rival.columnIndex).join(" or ");
  return `${name} was not recognised: ${reason}${places && ` Send columnIndex ${places} if one is right.`}`;
}
