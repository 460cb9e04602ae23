import type { LoyaltyImport } from "@/prisma/client/client";
import { findLikelyDecimal } from "../columns/likely-decimal";
import { ownColumnCount } from "../files/error-file-header";
import { readFileFormat } from "../import-files/file-format-record";
import { findNumberFormat } from "../import-files/find-number-format";
import { type PointsFormat, readPointsFormat } from "../import-files/points-format";
import { readSampleRows } from "../import-files/sample-rows";
import { impliedDecimal } from "../rows/number-format";
import type { ColumnMapping } from "../rows/read-row";
import { RunError } from "../runs/run-error";
import { followedWithHeader } from "./followed-import";

/** How the points of an import are read: as the parse has found, unless another column was chosen since. */
export async function findPointsFormat(running: LoyaltyImport & { mapping: ColumnMapping }): Promise<PointsFormat> {
  const known = readPointsFormat(running.pointsFormat);
  const column = running.mapping.pointsColumn;
  if (known?.column === column) return known;
  const decided = await findNumberFormat(running);
  const { headerValues: header } = running;
  const delimiter = readFileFormat(running.fileFormat)?.delimiter;
  const rows = readSampleRows(running.sampleRows);
  const likely = findLikelyDecimal(decided, { header, rows, delimiter, pointsColumn: column });
  return inheritPointsFormat(running, header, { column, decided, ...(likely && { likely }) });
}

/**
 * Where no cell of a file of failed rows says what the separators in its points mean, they mean what they meant in the import
 * whose rows these are: the cells that had said it there succeeded, and are not in this file.
 */
export async function inheritPointsFormat(
  running: Pick<LoyaltyImport, "siteId" | "followsImportId">,
  header: readonly string[],
  found: PointsFormat,
): Promise<PointsFormat> {
  const { column, decided } = found;
  if (impliedDecimal(decided.format) || decided.contradictedBy) return found;
  const followed = await followedWithHeader(running, header);
  const { emailColumn = null, pointsColumn = null, headerValues = [] } = followed ?? {};
  if (!followed || emailColumn === null || pointsColumn === null) return found;
  if (pointsColumn - ownColumnCount(headerValues) !== column - ownColumnCount(header)) return found;
  const format = await formatOf({ ...followed, mapping: { emailColumn, pointsColumn } });
  if (!format || !impliedDecimal(format)) return found;
  return { column, decided: { ...decided, format: { ...format, decidedBy: "FOLLOWED" } } };
}

async function formatOf(followed: LoyaltyImport & { mapping: ColumnMapping }) {
  try {
    return (await findPointsFormat(followed)).decided.format;
  } catch (error) {
    // Its file is gone: then nothing is known.
    if (error instanceof RunError) return undefined;
    throw error;
  }
}
