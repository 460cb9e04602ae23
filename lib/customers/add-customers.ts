import { z } from "zod";
import { pool } from "../database/pool";
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

/**
 * Adds customers to a site; one that is already there stays as it is. May be repeated.
 * @param input `{ customers: [{ email, name? }] }`, 1 to 1,000 of them
 * @returns one answer for each, in the order sent
 */
export async function addCustomers(siteId: string, input: unknown): Promise<Result<{ customers: AddedCustomer[] }>> {
  const read = readInput(request, input);
  if (!read.ok) return read;
  const { customers } = read.value;

  // Sorted, so that two calls with the same customers cannot wait for each other in a circle.
  const names = new Map(customers.toReversed().map((each) => [each.email, each.name?.trim() || null]));
  const emails = [...names.keys()].sort();
  const created = await pool().query<{ id: string; email: string }>(
    `INSERT INTO customer (site_id, email, name)
     SELECT $1, email, name FROM unnest($2::text[], $3::text[]) AS added (email, name)
     ON CONFLICT (site_id, email) DO NOTHING
     RETURNING id, email`,
    [siteId, emails, emails.map((each) => names.get(each) ?? null)],
  );
  const existing = await pool().query<{ id: string; email: string }>(
    "SELECT id, email FROM customer WHERE site_id = $1 AND email = ANY($2)",
    [siteId, emails],
  );

  const ids = new Map(existing.rows.map((row) => [row.email, row.id]));
  const fresh = new Set(created.rows.map((row) => row.email));
  return succeeded({
    customers: customers.flatMap(({ email }) => {
      const id = ids.get(email);
      // Of two equal emails in one call the first one is the one that was created.
      return id ? [{ id, email, created: fresh.delete(email) }] : [];
    }),
  });
}
