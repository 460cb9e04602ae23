import type { Prisma } from "@/prisma/client/client";
import { readPointsFormat } from "../import-files/points-format";
import type { ImportKey } from "../imports/import-key";
import { failed } from "../result";
import { readRunOptions } from "../staging/run-options";
import { previewReport } from "./preview-report";

/**
 * The preview that an execute commits. It cannot be replaced by another before the transaction ends.
 * @returns undefined when the newest preview of the import is another one, or there is none
 */
export async function committedPreview(db: Prisma.TransactionClient, key: ImportKey, token: string) {
  const { siteId, loyaltyImportId } = key;
  // A preview that is being made writes here last, and finds then that the import is executed.
  await db.$queryRaw`SELECT FROM loyalty_import WHERE site_id = ${siteId}::uuid AND id = ${loyaltyImportId}::uuid FOR NO KEY UPDATE`;
  const where = { siteId_loyaltyImportId: { siteId, loyaltyImportId }, token: token.toLowerCase() };
  const preview = await db.importPreview.findUnique({ where });
  const pointsFormat = preview && readPointsFormat(preview.pointsFormat);
  if (!preview || !pointsFormat) return undefined;
  const { emailColumn, pointsColumn } = preview;
  const { warnings } = previewReport.parse(preview.report);
  return { mapping: { emailColumn, pointsColumn }, options: readRunOptions(preview.options), pointsFormat, warnings };
}

export function previewReplaced() {
  return failed(
    "ABORTED",
    "This is not the newest preview of the import. Look at that one, and execute it or make a new one.",
  );
}
