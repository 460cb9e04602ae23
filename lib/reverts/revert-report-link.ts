import { prisma } from "../database/pool";
import type { ImportKey } from "../imports/import-key";
import { findImportWithUndo } from "../imports/import-with-undo";
import { failed, type Result, succeeded } from "../result";
import { linkLifetimeSeconds, signLink } from "../signed-link";

/** The path of the route that gives out the report of an undo. */
export function revertReportPath({ siteId, loyaltyImportId }: ImportKey): string {
  return `/api/revert-reports/${siteId}/${loyaltyImportId}`;
}

/** A signed link to the report of an undo: a path, before which the caller puts the address of this installation. */
export async function revertReportLink(key: ImportKey): Promise<Result<string>> {
  const found = await findRevertReport(key);
  return found.ok
    ? succeeded(signLink(revertReportPath(key), new Date(Date.now() + linkLifetimeSeconds * 1000)))
    : found;
}

/** Where the report of an undo is stored, and the name of the imported file. */
export async function findRevertReport(key: ImportKey): Promise<Result<{ storageKey: string; fileName: string }>> {
  const found = await findImportWithUndo(prisma(), key);
  if (!found.ok) return found;
  const { revert, fileName } = found.value;
  const storageKey = revert?.reportFileKey;
  if (!storageKey) return failed("NOT_FOUND", "This import has no report of an undo.");
  return succeeded({ storageKey, fileName });
}
