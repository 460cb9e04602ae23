import type pg from "pg";
import type { Prisma } from "@/prisma/client/client";
import { claimHolds, claimValues, type KeyClaim } from "./key-claim";

/** Thrown to a request whose claim has ended and which another one may have taken over. Its transaction must not commit. */
export class ClaimLostError extends Error {}

/**
 * Stores what a request will be answered, in the transaction that does what it asks for: either both happen or neither. When
 * the process dies before it has answered, the retry gets this answer, and nothing is done twice. To be called last in the
 * transaction, by everything that a POST must not do twice.
 * @param claim undefined: the request came without a key, and nothing is stored
 * @param body what the route answers with status 200
 * @throws ClaimLostError when the claim has ended; it rolls the transaction back
 */
export async function storeAnswer(
  db: Prisma.TransactionClient | pg.ClientBase,
  claim: KeyClaim | undefined,
  body: object,
): Promise<void> {
  if (!claim) return;
  const sql = `UPDATE idempotency_key SET status = 200, body = $4, claim_id = NULL, lease_date = NULL WHERE ${claimHolds}`;
  const values = [...claimValues(claim), JSON.stringify(body)];
  const stored =
    "$executeRawUnsafe" in db ? await db.$executeRawUnsafe(sql, ...values) : await changed(db, sql, values);
  if (stored !== 1) throw new ClaimLostError();
}

async function changed(client: pg.ClientBase, sql: string, values: string[]): Promise<number> {
  return (await client.query(sql, values)).rowCount ?? 0;
}
