import { failed, type Result } from "../result";

/** Previews that are made at the same time, each of another site, so that others find a connection and a processor. */
const atOnce = 2;

/** Previews of one site that wait for their turn. */
const mostWaiting = 20;

type Turns = {
  /** Sites one of whose previews is being made. */
  atWork: Set<string>;
  /** Of each site that waits: what begins its previews. The first site of the map is the next one. */
  waitingOf: Map<string, (() => void)[]>;
};

// Pages and routes are bundled apart from each other; see lib/database/pool.ts.
declare global {
  var loyaltyImportsPreviewTurns: Turns | undefined;
}

function turns(): Turns {
  globalThis.loyaltyImportsPreviewTurns ??= { atWork: new Set(), waitingOf: new Map() };
  return globalThis.loyaltyImportsPreviewTurns;
}

/**
 * Runs `work` when it is its turn. The sites take turns, so that one with many previews does not keep the others waiting; of
 * one site it is first come, first served.
 * @returns TOO_MANY_PREVIEWS when so many of the site wait that nobody would wait for the answer
 */
export async function withPreviewTurn<T>(siteId: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const { atWork, waitingOf } = turns();
  const waiting = waitingOf.get(siteId) ?? [];
  if (waiting.length >= mostWaiting) {
    return failed(
      "TOO_MANY_PREVIEWS",
      "Too many previews of this site wait to be made. Wait until some are answered, then try again.",
    );
  }
  await new Promise<void>((begin) => {
    waiting.push(begin);
    waitingOf.set(siteId, waiting);
    beginNext();
  });
  try {
    return await work();
  } finally {
    atWork.delete(siteId);
    standLast(siteId);
    beginNext();
  }
}

/** A site that had its turn lets the other sites go first. */
function standLast(siteId: string): void {
  const { waitingOf } = turns();
  const waiting = waitingOf.get(siteId);
  waitingOf.delete(siteId);
  if (waiting) waitingOf.set(siteId, waiting);
}

function beginNext(): void {
  const { atWork, waitingOf } = turns();
  for (const [siteId, waiting] of waitingOf) {
    if (atWork.size >= atOnce) return;
    if (atWork.has(siteId)) continue;
    const begin = waiting.shift();
    if (waiting.length === 0) waitingOf.delete(siteId);
    atWork.add(siteId);
    begin?.();
  }
}
