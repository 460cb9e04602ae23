import { failed, type Result, succeeded } from "../result";
import { linkLifetimeSeconds, signLink } from "../signed-link";
import { getImport } from "./get-import";
import type { ImportKey } from "./import-key";

/** The path of the route that gives out the error file of an import. */
export function errorFilePath({ siteId, loyaltyImportId }: ImportKey): string {
  return `/api/error-files/${siteId}/${loyaltyImportId}`;
}

/** A signed link to the file of the rows that failed: a path, before which the caller puts the address of this installation. */
export async function errorFileLink(key: ImportKey): Promise<Result<string>> {
  const found = await getImport(key);
  if (!found.ok) return found;
  if (found.value.errorFileKey === null) return failed("NOT_FOUND", "This import has no error file.");
  return succeeded(signLink(errorFilePath(key), new Date(Date.now() + linkLifetimeSeconds * 1000)));
}
