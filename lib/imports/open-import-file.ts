import type { LoyaltyImport } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import { detectFormat } from "../files/detect-format";
import { storedFile } from "../storage/local-storage";
import { fileLimits } from "./file-limits";
import { type ImportRecords, openImportRecords } from "./import-records";
import { RunError } from "./run-error";

/** Opens the file of an import again, after it was parsed. @throws RunError when it is gone */
export async function openImportFile({ siteId, uploadId }: LoyaltyImport): Promise<ImportRecords> {
  const upload = await prisma().upload.findUnique({ where: { siteId_id: { siteId, id: uploadId } } });
  const source = upload?.storageKey ? await storedFile(upload.storageKey) : undefined;
  if (!source) throw new RunError("The file is no longer there. Upload it again and start a new import.");
  const { format } = await detectFormat(source, fileLimits());
  return openImportRecords(source, format);
}
