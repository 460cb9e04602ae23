import { setMaxListeners } from "node:events";

// Told by whoever watches the database, asked by every bundle; see pool.ts.
declare global {
  var loyaltyImportsDatabaseSilence: AbortController | undefined;
}

/** Thrown to a caller who would wait for a database that does not answer. */
class DatabaseSilentError extends Error {
  readonly code = "DATABASE_SILENT";

  constructor() {
    super("The database does not answer.");
  }
}

/** Whether the database answered when it was last asked, which is every few seconds. */
export function databaseAnswers(): boolean {
  return !silence().signal.aborted;
}

/** Told that the database does not answer any more, or does again. */
export function setDatabaseSilent(silent: boolean): void {
  if (silent) silence().abort();
  else if (silence().signal.aborted) globalThis.loyaltyImportsDatabaseSilence = newSilence();
}

/**
 * Waits for work on the database on behalf of somebody who must not wait for ever: with a server that is frozen or cut off,
 * a query has no end of its own. What was begun may still be done later.
 * @throws DatabaseSilentError as soon as the database does not answer
 */
export async function whileDatabaseAnswers<T>(work: () => Promise<T>): Promise<T> {
  const { signal } = silence();
  if (signal.aborted) throw new DatabaseSilentError();
  return new Promise<T>((resolve, reject) => {
    const giveUp = () => reject(new DatabaseSilentError());
    signal.addEventListener("abort", giveUp, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", giveUp));
  });
}

function silence(): AbortController {
  globalThis.loyaltyImportsDatabaseSilence ??= newSilence();
  return globalThis.loyaltyImportsDatabaseSilence;
}

function newSilence(): AbortController {
  const controller = new AbortController();
  // One for each request that is being answered: Node would warn of more than ten.
  setMaxListeners(0, controller.signal);
  return controller;
}
