import { pool } from "../database/pool";
import { claimHolds, claimValues, type KeyClaim } from "./key-claim";

/** Stores the answer of a request at its end. Does nothing when it is stored already, or the claim is another request's. */
export async function answerClaim(claim: KeyClaim, answer: { status: number; body: string }): Promise<void> {
  await pool().query(
    `UPDATE idempotency_key SET status = $4, body = $5, claim_id = NULL, lease_date = NULL WHERE ${claimHolds}`,
    [...claimValues(claim), answer.status, answer.body],
  );
}

/** Forgets a key whose request has done nothing, so that a retry can succeed. An answer that is stored stays. */
export async function releaseClaim(claim: KeyClaim): Promise<void> {
  await pool().query(`DELETE FROM idempotency_key WHERE ${claimHolds}`, claimValues(claim));
}

/** Ends the claims of all requests: to be called by a process that has the database for itself, before its first request. */
export async function endLostClaims(): Promise<void> {
  await pool().query("UPDATE idempotency_key SET lease_date = now() WHERE lease_date > now()");
}
