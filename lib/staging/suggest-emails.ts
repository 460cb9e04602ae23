import type pg from "pg";
import { lookCustomersUp } from "../customers/look-customers-up";
import { longTransaction } from "../database/transaction";
import type { ImportKey } from "../imports/import-key";
import { requireRunning } from "../imports/require-running";
import { likelyEmails } from "../rows/likely-emails";

/** Rows of an import that are looked at, the first ones. Each of them has some thousand likely emails to look up. */
const maxRows = 100;

const rowsPerQuery = 20;

/** Likely emails that are looked up in all. Long addresses have several thousand each, and nobody waits half a minute for them. */
const maxLookUps = 120_000;

type Unmatched = { rowNumber: number; email: string };
type Found = { rowNumber: number; customerId: string; email: string };

/**
 * Finds, for the first rows whose email no customer has, the customer whose email differs by a likely slip of the hand, and
 * stores that email with the row, to be shown. Nothing is stored where there are several, and no customer is suggested whom
 * another row of the file names. May be repeated.
 * @throws RunError when the import is not running any more
 */
export async function suggestEmails(key: ImportKey): Promise<void> {
  await longTransaction(async (client) => {
    await requireRunning(client, key);
    await suggestEmailsWithin(client, key);
  });
}

/** The same within a transaction of the caller. It leaves the plans of that transaction changed (see `lookCustomersUp`). */
export async function suggestEmailsWithin(client: pg.PoolClient, key: ImportKey): Promise<void> {
  const unmatched = await unmatchedRows(client, key);
  if (unmatched.length === 0) return;
  await lookCustomersUp(client);
  const found: Found[] = [];
  let lookUps = 0;
  for (let first = 0; first < unmatched.length && lookUps < maxLookUps; first += rowsPerQuery) {
    const likely = likelyEmailsOf(unmatched.slice(first, first + rowsPerQuery));
    lookUps += likely.length;
    found.push(...(await findCustomers(client, key, likely)));
  }
  const named = await namedCustomers(client, key, found);
  await store(client, key, onlyOnes(found.filter(({ customerId }) => !named.has(customerId))));
}

async function unmatchedRows(client: pg.PoolClient, { loyaltyImportId }: ImportKey): Promise<Unmatched[]> {
  const { rows } = await client.query<Unmatched>(
    `SELECT row_number AS "rowNumber", coalesce(error_detail, '') AS email
       FROM failed_row
      WHERE loyalty_import_id = $1 AND error_code = 'CUSTOMER_NOT_FOUND'
      ORDER BY row_number
      LIMIT $2`,
    [loyaltyImportId, maxRows],
  );
  return rows;
}

function likelyEmailsOf(unmatched: readonly Unmatched[]): Unmatched[] {
  return unmatched.flatMap(({ rowNumber, email }) => likelyEmails(email).map((each) => ({ rowNumber, email: each })));
}

async function findCustomers(
  client: pg.PoolClient,
  { siteId }: ImportKey,
  likely: readonly Unmatched[],
): Promise<Found[]> {
  // LIMIT keeps the database from beginning with all customers of a site that it takes for small.
  const { rows } = await client.query<Found>(
    `SELECT likely.row_number AS "rowNumber", customer.id AS "customerId", customer.email
       FROM unnest($2::integer[], $3::text[]) AS likely (row_number, email)
      CROSS JOIN LATERAL (SELECT id, email FROM customer
                           WHERE customer.email = likely.email AND site_id = $1 LIMIT 1) AS customer`,
    [siteId, likely.map(({ rowNumber }) => rowNumber), likely.map(({ email }) => email)],
  );
  return rows;
}

/** Those of the customers whose points the import sets. */
async function namedCustomers(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  found: readonly Found[],
): Promise<Set<string>> {
  if (found.length === 0) return new Set();
  const { rows } = await client.query<{ id: string }>(
    `SELECT id
       FROM import_chunk, unnest(customer_ids) AS id
      WHERE site_id = $1 AND loyalty_import_id = $2 AND id = ANY($3::uuid[])`,
    [siteId, loyaltyImportId, found.map(({ customerId }) => customerId)],
  );
  return new Set(rows.map(({ id }) => id));
}

function onlyOnes(found: readonly Found[]): Found[] {
  const counts = new Map<number, number>();
  for (const { rowNumber } of found) counts.set(rowNumber, (counts.get(rowNumber) ?? 0) + 1);
  return found.filter(({ rowNumber }) => counts.get(rowNumber) === 1);
}

async function store(
  client: pg.PoolClient,
  { loyaltyImportId }: ImportKey,
  suggestions: readonly Found[],
): Promise<void> {
  if (suggestions.length === 0) return;
  await client.query(
    `UPDATE failed_row
        SET suggestion = suggested.email
       FROM unnest($2::integer[], $3::text[]) AS suggested (row_number, email)
      WHERE loyalty_import_id = $1 AND failed_row.row_number = suggested.row_number`,
    [loyaltyImportId, suggestions.map(({ rowNumber }) => rowNumber), suggestions.map(({ email }) => email)],
  );
}
