import type { LoyaltyImport, Prisma } from "@/prisma/client/client";
import { snapshot } from "../database/snapshot";
import { failed, type Result, succeeded } from "../result";
import { type RevertWithProgress, readReverts } from "../reverts/read-reverts";
import type { ImportKey } from "./import-key";
import { type RunProgress, readRunProgress } from "./run-progress";

/** An import with what only its run and its chunks know. While it runs, `revision` counts the changes of the run, too. */
export type ImportWithProgress = LoyaltyImport & {
  /** Rows that are settled, one way or the other. */
  processedRowCount: number;
  /** Its undo, if it has one. */
  revert?: RevertWithProgress | undefined;
  /** How far its run has come; only while it is running. */
  run: RunProgress | undefined;
};

/** One import of a site; another site's is not found. */
export async function getImport(key: ImportKey): Promise<Result<ImportWithProgress>> {
  const found = await readImport(key);
  return found ? succeeded(found) : importNotFound(key.loyaltyImportId);
}

/** The same for a caller who has something else to say when it is not there. */
export async function readImport({ siteId, loyaltyImportId }: ImportKey): Promise<ImportWithProgress | undefined> {
  const where = { siteId_id: { siteId, id: loyaltyImportId }, deletedDate: null };
  return snapshot(async (db) => {
    const found = await db.loyaltyImport.findUnique({ where });
    const [read] = found ? await withProgress([found], db) : [];
    return read;
  });
}

/**
 * Adds the progress of those imports that are running, in one query, and the undos of those that have one.
 * @param db the transaction that has read or changed the imports: their revisions belong to what is added
 */
export async function withProgress(
  imports: LoyaltyImport[],
  db: Prisma.TransactionClient,
): Promise<ImportWithProgress[]> {
  const running = imports.filter(({ status }) => status === "IMPORTING");
  const runs = await readRunProgress(running, db);
  const reverts = await readReverts(imports, db);
  return imports.map((each) => {
    const run = runs.get(each.id);
    return {
      ...each,
      revision: each.revision + (run?.revisions ?? 0n),
      processedRowCount: run ? run.appliedRowCount + run.failedRowCount : settledRowCount(each),
      run,
      revert: reverts.get(each.id),
    };
  });
}

function settledRowCount({ successCount, failureCount }: LoyaltyImport): number {
  return (successCount ?? 0) + (failureCount ?? 0);
}

export function importNotFound(loyaltyImportId: string) {
  return failed("NOT_FOUND", `There is no loyalty import ${loyaltyImportId}.`);
}
