import type { LoyaltyImport } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import { readFile } from "../storage/local-storage";
import { type ImportRecords, openImportRecords } from "./import-records";
import { RunError } from "./run-error";

/** Opens the file of an import again, after it was parsed. @throws RunError when it is gone */
export async function openImportFile({ siteId, uploadId }: LoyaltyImport): Promise<ImportRecords> {
  const upload = await prisma().upload.findUnique({ where: { siteId_id: { siteId, id: uploadId } } });
  const bytes = upload?.storageKey ? await readFile(upload.storageKey) : undefined;
  if (!bytes) throw new RunError("The file is no longer there. Upload it again and start a new import.");
  return openImportRecords(bytes);
}
