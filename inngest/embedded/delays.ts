const second = 1_000;
const minute = 60 * second;

/** How long a failed step waits before it is tried again; the last one holds for all further attempts. */
export const productionRetryDelays: readonly number[] = [1 * second, 5 * second, 15 * second, 1 * minute, 5 * minute];

/**
 * Milliseconds until the next attempt. Up to a tenth is added at random, so that runs that failed together (the database
 * was away) do not come back together.
 * @param failedAttempts how many attempts have failed, the last one included
 */
export function retryDelay(delays: readonly number[], failedAttempts: number): number {
  const delay = delays[Math.min(failedAttempts, delays.length) - 1] ?? 0;
  return Math.round(delay * (1 + Math.random() / 10));
}

/** Milliseconds that a `retry-after` header asks for: seconds or a date. */
export function retryAfterDelay(header: string | null): number | undefined {
  if (header === null) return undefined;
  const delay = /^\d+$/.test(header) ? Number(header) * second : Date.parse(header) - Date.now();
  return Number.isNaN(delay) ? undefined : Math.max(0, delay);
}

const unitMilliseconds: Readonly<Record<string, number>> = {
  w: 7 * 24 * 60 * minute,
  d: 24 * 60 * minute,
  h: 60 * minute,
  m: minute,
  s: second,
};

/** Milliseconds of a sleep, which the SDK writes as "1h30m" (nothing at all for zero) or as an ISO date. */
export function sleepDelay(text: string): number | undefined {
  if (/^(\d+[wdhms])*$/.test(text)) {
    const parts = [...text.matchAll(/(\d+)([wdhms])/g)];
    return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (unitMilliseconds[unit ?? ""] ?? 0), 0);
  }
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
