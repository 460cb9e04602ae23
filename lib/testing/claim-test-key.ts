import { claimKey, type KeyedRequest, type KeyState } from "../idempotency/claim-key";
import type { KeyClaim } from "../idempotency/key-claim";

/** What a request that comes with the key "key" finds. */
export function findKey(siteId: string, { now, ...change }: Partial<KeyedRequest> & { now?: Date } = {}) {
  return claimKey({ siteId, key: "key", fingerprint: "the same", ...change }, now);
}

/** The claim of a request that must be free to do the work. */
export async function claimTestKey(siteId: string, change: Partial<KeyedRequest> = {}): Promise<KeyClaim> {
  return claimOf(await findKey(siteId, change));
}

export function claimOf(found: KeyState): KeyClaim {
  if (found.state !== "CLAIMED") throw new Error(`The key is ${found.state}.`);
  return found.claim;
}
