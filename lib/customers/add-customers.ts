import type pg from "pg";
import { z } from "zod";
import { pool } from "../database/pool";
import { transaction } from "../database/transaction";
import type { KeyClaim } from "../idempotency/key-claim";
import { storeAnswer } from "../idempotency/store-answer";
import { plainText, readInput } from "../read-input";
import { type Result, succeeded } from "../result";
import { maxEmailLength, readEmail } from "../rows/read-email";

const email = z.string().transform((text, context) => {
  const read = readEmail(text);
  if (read !== undefined) return read;
  context.addIssue({ code: "custom", message: `must be an email address of at most ${maxEmailLength} characters` });
  return z.NEVER;
});

const request = z.object({
  customers: z
    .array(z.object({ email, name: plainText(300).optional() }))
    .min(1)
    .max(1_000),
});

export type AddedCustomer = { id: string; email: string; created: boolean };

type AddedCustomers = { customers: AddedCustomer[] };

/**
 * Adds customers to a site; one that is already there stays as it is. May be repeated.
 * @param input `{ customers: [{ email, name? }] }`, 1 to 1,000 of them
 * @param claim of the request's Idempotency-Key: with it a repeat says `created` as the first answer did, also after a crash
 * @returns one answer for each, in the order sent
 */
export async function addCustomers(siteId: string, input: unknown, claim?: KeyClaim): Promise<Result<AddedCustomers>> {
  const read = readInput(request, input);
  if (!read.ok) return read;
  const { customers } = read.value;
  if (!claim) return succeeded(await insertCustomers(pool(), siteId, customers));
  const added = await transaction(async (client) => {
    const answer = await insertCustomers(client, siteId, customers);
    await storeAnswer(client, claim, answer);
    return answer;
  });
  return succeeded(added);
}

async function insertCustomers(
  db: pg.Pool | pg.ClientBase,
  siteId: string,
  customers: z.output<typeof request>["customers"],
): Promise<AddedCustomers> {
  // Sorted, so that two calls with the same customers cannot wait for each other in a circle.
  const names = new Map(customers.toReversed().map((each) => [each.email, each.name?.trim() || null]));
  const emails = [...names.keys()].sort();
  const created = await db.query<{ id: string; email: string }>(
    `INSERT INTO customer (site_id, email, name)
     SELECT $1, email, name FROM unnest($2::text[], $3::text[]) AS added (email, name)
     ON CONFLICT (site_id, email) DO NOTHING
     RETURNING id, email`,
    [siteId, emails, emails.map((each) => names.get(each) ?? null)],
  );
  const existing = await db.query<{ id: string; email: string }>(
    "SELECT id, email FROM customer WHERE site_id = $1 AND email = ANY($2)",
    [siteId, emails],
  );

  const ids = new Map(existing.rows.map((row) => [row.email, row.id]));
  const fresh = new Set(created.rows.map((row) => row.email));
  return {
    customers: customers.flatMap(({ email }) => {
      const id = ids.get(email);
      // Of two equal emails in one call the first one is the one that was created.
      return id ? [{ id, email, created: fresh.delete(email) }] : [];
    }),
  };
}
