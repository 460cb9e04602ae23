/**
 * Imports whose end the person at this tab wants to hear of: those they have seen at work. Kept by the tab, so that they outlast
 * a reload.
 */
const prefix = "at work: ";
const listeners = new Set<() => void>();

/** @param checked which preview there was when another one was asked for; none for a run or an undo */
export function watchImport(importId: string, checked = ""): void {
  change((kept) => kept.setItem(prefix + importId, checked));
}

export function unwatchImport(importId: string): void {
  change((kept) => kept.removeItem(prefix + importId));
}

/** A line for each: its id and, behind a space, which preview there was. */
export function watchedImports(): string {
  try {
    const kept = window.sessionStorage;
    return Object.keys(kept)
      .filter((key) => key.startsWith(prefix))
      .map((key) => `${key.slice(prefix.length)} ${kept.getItem(key)}`)
      .join("\n");
  } catch {
    return "";
  }
}

export function onWatchedImports(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A browser may forbid to keep anything; nobody is told of an end then. */
function change(work: (kept: Storage) => void): void {
  try {
    work(window.sessionStorage);
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}
