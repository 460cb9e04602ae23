import type { ImportKey } from "../imports/import-key";

/** Of each import: when the last of those who wait has ended. */
const lastOf = new Map<string, Promise<void>>();

/**
 * Runs `work`, which locks the staging of an import, after whoever came before: they wait here, where it costs nothing. In the
 * database each would hold a connection for as long as a file takes, until nobody else finds one.
 */
export async function withStagingTurn<T>({ loyaltyImportId }: ImportKey, work: () => Promise<T>): Promise<T> {
  const done = (lastOf.get(loyaltyImportId) ?? Promise.resolve()).then(work);
  const ended = done.then(
    () => {},
    () => {},
  );
  lastOf.set(loyaltyImportId, ended);
  try {
    return await done;
  } finally {
    if (lastOf.get(loyaltyImportId) === ended) lastOf.delete(loyaltyImportId);
  }
}
