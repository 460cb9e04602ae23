import { databaseAnswers, whileDatabaseAnswers } from "../database/database-silence";
import { type ImportWithProgress, readImport } from "../imports/get-import";
import type { ImportKey } from "../imports/import-key";

/** What there is to see of an import: the import, or that it is gone. */
export type Seen = ImportWithProgress | "GONE";

type Listener = (seen: Seen) => void;

type Watch = { listeners: Set<Listener>; stop: () => void };

const lookMilliseconds = 1_000;

const watches = new Map<string, Watch>();

/**
 * Looks at an import about once a second, and tells what it sees. All who watch the same import in this process share the
 * looks; while the database is away, nothing is told.
 * @returns what ends the watching
 */
export function watchImport(key: ImportKey, listener: Listener): () => void {
  const name = `${key.siteId} ${key.loyaltyImportId}`;
  const watch = watches.get(name) ?? begin(key, name);
  watch.listeners.add(listener);
  return () => {
    watch.listeners.delete(listener);
    if (watch.listeners.size > 0 || watches.get(name) !== watch) return;
    watches.delete(name);
    watch.stop();
  };
}

/** Imports that are watched by somebody in this process. */
export function watchedImportCount(): number {
  return watches.size;
}

function begin(key: ImportKey, name: string): Watch {
  const listeners = new Set<Listener>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const look = async () => {
    const seen = await lookAt(key);
    if (stopped) return;
    if (seen) for (const listener of [...listeners]) listener(seen);
    if (!stopped) timer = setTimeout(look, lookMilliseconds);
  };
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
  };
  timer = setTimeout(look, lookMilliseconds);
  const watch = { listeners, stop };
  watches.set(name, watch);
  return watch;
}

/** @returns undefined while the database has no answer, for whatever reason */
async function lookAt(key: ImportKey): Promise<Seen | undefined> {
  if (!databaseAnswers()) return undefined;
  try {
    return (await whileDatabaseAnswers(() => readImport(key))) ?? "GONE";
  } catch {
    return undefined;
  }
}
