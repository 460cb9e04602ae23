/** Previews that are made at the same time, so that others find a connection and a processor. */
const atOnce = 2;

const waiting: (() => void)[] = [];
let running = 0;

/** Runs `work` when it is its turn, first come, first served. */
export async function withPreviewTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < atOnce) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
