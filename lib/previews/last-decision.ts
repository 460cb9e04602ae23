import { prisma } from "../database/pool";
import { readPointsFormat } from "../import-files/points-format";
import type { ImportKey } from "../imports/import-key";
import { readRunOptions } from "../staging/run-options";
import type { Preview } from "./preview-import";

/** What the newest preview of an import was made with; undefined when there is none. */
export async function lastDecision({ siteId, loyaltyImportId }: ImportKey): Promise<Preview["decision"] | undefined> {
  const where = { siteId_loyaltyImportId: { siteId, loyaltyImportId } };
  const preview = await prisma().importPreview.findUnique({ where });
  const pointsFormat = preview && readPointsFormat(preview.pointsFormat);
  if (!preview || !pointsFormat) return undefined;
  const { emailColumn, pointsColumn, options } = preview;
  return { mapping: { emailColumn, pointsColumn }, options: readRunOptions(options), pointsFormat };
}
