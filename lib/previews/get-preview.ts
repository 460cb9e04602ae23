import { prisma } from "../database/pool";
import { readPointsFormat } from "../import-files/points-format";
import { importNotFound } from "../imports/get-import";
import type { ImportKey } from "../imports/import-key";
import { failed, type Result, succeeded } from "../result";
import { readRunOptions } from "../staging/run-options";
import { currentWarnings } from "../warnings/current-warnings";
import { findDrift, type PreviewDrift } from "./find-drift";
import type { Preview } from "./preview-import";
import { previewReport } from "./preview-report";

/** The newest preview of an import, and what has changed since it was made; the latter only until the import is executed. */
export async function getPreview(key: ImportKey): Promise<Result<Preview & { drift: PreviewDrift | undefined }>> {
  const { siteId, loyaltyImportId } = key;
  const where = { siteId_id: { siteId, id: loyaltyImportId }, deletedDate: null };
  const record = await prisma().loyaltyImport.findUnique({ where, include: { preview: true } });
  if (!record) return importNotFound(loyaltyImportId);
  const { preview, status } = record;
  const pointsFormat = preview && readPointsFormat(preview.pointsFormat);
  if (!preview || !pointsFormat) {
    return failed("NOT_FOUND", `There is no preview of the loyalty import ${loyaltyImportId}.`);
  }
  const { emailColumn, pointsColumn, createdDate } = preview;
  const report = previewReport.parse(preview.report);
  return succeeded({
    loyaltyImportId,
    previewToken: preview.token,
    createdDate,
    decision: { mapping: { emailColumn, pointsColumn }, options: readRunOptions(preview.options), pointsFormat },
    report: { ...report, warnings: await currentWarnings(prisma(), key, report.warnings) },
    drift: status === "PARSED" ? await findDrift(key) : undefined,
  });
}
