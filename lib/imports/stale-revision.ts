import { failed } from "../result";

/** Refuses what was asked of an import as it was at another revision. @param revision at which it is now */
export function staleRevision(revision: bigint | string) {
  const description = `This import has changed: it is at revision ${revision}.`;
  return failed("ABORTED", description, { revision: revision.toString() });
}
