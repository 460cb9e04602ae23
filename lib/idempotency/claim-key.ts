import { randomUUID } from "node:crypto";
import { pool } from "../database/pool";
import { type KeyClaim, leaseEnd } from "./key-claim";

export type KeyedRequest = {
  siteId: string;
  key: string;
  /** The same for two requests exactly when they ask for the same. */
  fingerprint: string;
};

/** What a key means for a request that comes with it. */
export type KeyState =
  /** Nobody has done the work and nobody is at it: it is this request's. */
  | { state: "CLAIMED"; claim: KeyClaim }
  /** A request before this one was answered. */
  | { state: "ANSWERED"; status: number; body: string }
  /** A request before this one is at work. */
  | { state: "AT_WORK" }
  /** The key was used for something else. */
  | { state: "REUSED" };

type KeyRow = {
  claimed: boolean;
  fingerprint: string;
  status: number | null;
  body: string | null;
  /** Its process has renewed the claim in time. Compared by the clock of the database, which all processes share. */
  alive: boolean;
  expired: boolean;
};

const keptMilliseconds = 24 * 3_600_000;

/** Stored answers that began before this moment count for nothing any more. */
export function expiredBefore(now: Date): Date {
  return new Date(now.getTime() - keptMilliseconds);
}

/** Finds out what a key means, and claims it when it is free. Of two calls at the same moment one gets the claim. */
export async function claimKey(request: KeyedRequest, now = new Date()): Promise<KeyState> {
  const id = randomUUID();
  const claimed: KeyState = { state: "CLAIMED", claim: { siteId: request.siteId, key: request.key, id } };
  const row = await addOrFind(request, id, now);
  if (row.claimed) return claimed;
  if (row.alive) return { state: row.fingerprint === request.fingerprint ? "AT_WORK" : "REUSED" };
  if (!row.expired) {
    if (row.fingerprint !== request.fingerprint) return { state: "REUSED" };
    if (row.status !== null && row.body !== null) return { state: "ANSWERED", status: row.status, body: row.body };
  }
  return (await takeOver(request, id, now)) ? claimed : { state: "AT_WORK" };
}

/** One statement, which never waits for the transaction of a request that is storing its answer. */
async function addOrFind({ siteId, key, fingerprint }: KeyedRequest, id: string, now: Date): Promise<KeyRow> {
  for (;;) {
    const { rows } = await pool().query<KeyRow>(
      `WITH known AS (
         SELECT false AS claimed, fingerprint, status, body, coalesce(lease_date > now(), false) AS alive,
                created_date <= $5 AS expired
           FROM idempotency_key WHERE site_id = $1 AND key = $2
       ), added AS (
         INSERT INTO idempotency_key (site_id, key, claim_id, fingerprint, created_date, lease_date)
         SELECT $1, $2, $3, $4, $6, ${leaseEnd} WHERE NOT EXISTS (SELECT FROM known)
             ON CONFLICT DO NOTHING
         RETURNING true, fingerprint, status, body, true, false
       )
       SELECT * FROM known UNION ALL SELECT * FROM added`,
      [siteId, key, id, fingerprint, expiredBefore(now), now],
    );
    // Neither known nor added: another request has added it since the statement began.
    if (rows[0]) return rows[0];
  }
}

/** Claims a key whose claim has ended without an answer, or whose answer is too old. @returns whether nobody was faster */
async function takeOver({ siteId, key, fingerprint }: KeyedRequest, id: string, now: Date): Promise<boolean> {
  const { rowCount } = await pool().query(
    `UPDATE idempotency_key AS taken
        SET claim_id = $3, fingerprint = $4, created_date = $6, lease_date = ${leaseEnd}, status = NULL, body = NULL
       FROM (SELECT site_id, key FROM idempotency_key
              WHERE site_id = $1 AND key = $2 AND (lease_date > now()) IS NOT TRUE
                AND (created_date <= $5 OR status IS NULL AND fingerprint = $4)
                FOR UPDATE SKIP LOCKED) AS free
      WHERE taken.site_id = free.site_id AND taken.key = free.key`,
    [siteId, key, id, fingerprint, expiredBefore(now), now],
  );
  return rowCount === 1;
}
