import type { LoyaltyImport } from "@/prisma/client/client";
import { ownColumnCount } from "../files/error-file-header";
import { findNumberFormat } from "../import-files/find-number-format";
import { type PointsFormat, readPointsFormat } from "../import-files/points-format";
import { impliedDecimal } from "../rows/number-format";
import type { ColumnMapping } from "../rows/read-row";
import { RunError } from "../runs/run-error";
import { followedWithHeader } from "./followed-import";

/** How the points of an import are read: as the parse has found, unless another column was chosen since. */
export async function findPointsFormat(running: LoyaltyImport & { mapping: ColumnMapping }): Promise<PointsFormat> {
  const known = readPointsFormat(running.pointsFormat);
  if (known?.column === running.mapping.pointsColumn) return known;
  return inheritPointsFormat(running, running.headerValues, await findNumberFormat(running));
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
