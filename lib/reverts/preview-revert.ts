import { prisma } from "../database/pool";
import { longTransaction } from "../database/transaction";
import { importNotFound } from "../imports/get-import";
import type { ImportKey } from "../imports/import-key";
import { type Result, succeeded } from "../result";
import { findLaterImports, type LaterImports } from "./find-later-imports";
import { refuseRevert } from "./refuse-revert";
import { type RevertEffect, sumRevert } from "./sum-revert";

/** What undoing an import would do now. */
export type RevertPreview = RevertEffect & LaterImports & { loyaltyImportId: string; revision: bigint };

/** Says what undoing an import would do, without changing anything. Refuses as the undo itself would. */
export async function previewRevert(key: ImportKey): Promise<Result<RevertPreview>> {
  const { siteId, loyaltyImportId } = key;
  const where = { siteId_id: { siteId, id: loyaltyImportId }, deletedDate: null };
  const record = await prisma().loyaltyImport.findUnique({ where, include: { revert: true } });
  if (!record) return importNotFound(loyaltyImportId);
  const refused = await refuseRevert(prisma(), record);
  if (refused) return refused;
  const effect = await longTransaction((client) => sumRevert(client, key));
  const laterImports = await longTransaction((client) => findLaterImports(client, key));
  return succeeded({ loyaltyImportId, revision: record.revision, ...effect, ...laterImports });
}
