/**
 * The right of one request to do what its Idempotency-Key stands for. It is handed down to whatever changes something, which
 * stores the answer with it (see store-answer.ts). It ends when it is not renewed: its process may be gone.
 */
export type KeyClaim = { siteId: string; key: string; id: string };

/** How long a claim holds after it was made or renewed: what a retry waits at most when a process has died. */
export const leaseEnd = "now() + interval '15 seconds'";

/** The condition under which the claim $3 on the key $2 of the site $1 is still this request's. */
export const claimHolds = "site_id = $1 AND key = $2 AND claim_id = $3";

/** The parameters of `claimHolds`. */
export function claimValues({ siteId, key, id }: KeyClaim): [string, string, string] {
  return [siteId, key, id];
}
