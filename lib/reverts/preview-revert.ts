import { prisma } from "../database/pool";
import { longTransaction } from "../database/transaction";
import type { ImportKey } from "../imports/import-key";
import { findImportWithUndo } from "../imports/import-with-undo";
import { type Result, succeeded } from "../result";
import { findLaterImports, type LaterImports } from "./find-later-imports";
import { refuseRevert } from "./refuse-revert";
import { type RevertEffect, sumRevert } from "./sum-revert";

/** What undoing an import would do now. */
export type RevertPreview = RevertEffect & LaterImports & { loyaltyImportId: string; revision: bigint };

/** Says what undoing an import would do, without changing anything. Refuses as the undo itself would. */
export async function previewRevert(key: ImportKey): Promise<Result<RevertPreview>> {
  const found = await findImportWithUndo(prisma(), key);
  if (!found.ok) return found;
  const refused = await refuseRevert(prisma(), found.value);
  if (refused) return refused;
  const effect = await longTransaction((client) => sumRevert(client, key));
  const laterImports = await longTransaction((client) => findLaterImports(client, key));
  const { id: loyaltyImportId, revision } = found.value;
  return succeeded({ loyaltyImportId, revision, ...effect, ...laterImports });
}
