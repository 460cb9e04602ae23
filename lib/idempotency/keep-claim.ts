import { pool } from "../database/pool";
import { claimHolds, claimValues, type KeyClaim, leaseEnd } from "./key-claim";

const renewEveryMilliseconds = 5_000;

/** Renews a claim for as long as its request is at work. @returns what ends that */
export function keepClaim(claim: KeyClaim, everyMilliseconds = renewEveryMilliseconds): () => void {
  let ended = false;
  let timer: NodeJS.Timeout;
  const renew = async () => {
    // The next one may get through; if none does, the claim ends.
    await renewLease(claim).catch(() => {});
    if (!ended) timer = setTimeout(renew, everyMilliseconds).unref();
  };
  timer = setTimeout(renew, everyMilliseconds).unref();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}

async function renewLease(claim: KeyClaim): Promise<void> {
  await pool().query(`UPDATE idempotency_key SET lease_date = ${leaseEnd} WHERE ${claimHolds}`, claimValues(claim));
}
