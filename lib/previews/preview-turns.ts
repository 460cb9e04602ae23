/** Previews that are made at the same time, so that others find a connection and a processor. */
const atOnce = 2;

type Turns = { running: number; waiting: (() => void)[] };

// Pages and routes are bundled apart from each other; see lib/database/pool.ts.
declare global {
  var loyaltyImportsPreviewTurns: Turns | undefined;
}

/** Runs `work` when it is its turn, first come, first served. */
export async function withPreviewTurn<T>(work: () => Promise<T>): Promise<T> {
  globalThis.loyaltyImportsPreviewTurns ??= { running: 0, waiting: [] };
  const turns = globalThis.loyaltyImportsPreviewTurns;
  if (turns.running < atOnce) turns.running++;
  else await new Promise<void>((resolve) => turns.waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = turns.waiting.shift();
    if (next) next();
    else turns.running--;
  }
}
