import type pg from "pg";
import type { Caller } from "../activities/caller";
import type { KeyClaim } from "../idempotency/key-claim";
import type { ImportKey } from "../imports/import-key";
import { readInput } from "../read-input";
import { type Result, succeeded } from "../result";
import { bulkRequest } from "./bulk-request";
import { type Changed, changeCorrections } from "./change-corrections";
import { findCountedCustomers } from "./find-counted-customers";
import { isOpenRow } from "./is-open-row";
import { addsUp } from "./judge-correction";
import { storeCorrections } from "./store-corrections";

type Suggested = { rowNumber: number; email: string; customerId: string };

/**
 * Takes the suggested email over for every row that has one and that nobody has decided about. Where several rows would be of
 * one customer, only the first gets it; a customer whom another row counts is left out.
 * @param input `{ revision? }`
 */
export async function acceptSuggestions(
  caller: Caller,
  loyaltyImportId: string,
  input: unknown,
  claim?: KeyClaim,
): Promise<Result<Changed>> {
  const read = readInput(bulkRequest, input);
  if (!read.ok) return read;
  const key = { siteId: caller.siteId, loyaltyImportId };
  const { revision } = read.value;
  const answer = { claim, body: acceptedResource };
  return changeCorrections({ caller, loyaltyImportId, revision, answer }, async (client, found) => {
    const suggested = await suggestedEmails(client, key);
    const counted = await findCountedCustomers(
      client,
      key,
      suggested.map(({ customerId }) => customerId),
    );
    const free = addsUp(found)
      ? suggested
      : firstOfEach(suggested.filter(({ customerId }) => !counted.has(customerId)));
    if (free.length === 0) return succeeded({ count: 0 });
    const corrections = free.map(({ rowNumber, email }) => ({ rowNumber, email, points: null, skipped: false }));
    return storeCorrections(client, key, corrections);
  });
}

/** What the API answers. */
export function acceptedResource({ count, revision }: Changed) {
  return { acceptedCount: count, revision };
}

async function suggestedEmails(client: pg.PoolClient, { siteId, loyaltyImportId }: ImportKey): Promise<Suggested[]> {
  const { rows } = await client.query<Suggested>(
    `SELECT failed.row_number AS "rowNumber", customer.email, customer.id AS "customerId"
       FROM failed_row AS failed
       JOIN customer ON customer.email = suggestion AND customer.site_id = $1
      WHERE loyalty_import_id = $2 AND ${isOpenRow}
      ORDER BY failed.row_number`,
    [siteId, loyaltyImportId],
  );
  return rows;
}

function firstOfEach(suggested: readonly Suggested[]): Suggested[] {
  const seen = new Set<string>();
  return suggested.filter(({ customerId }) => !seen.has(customerId) && seen.add(customerId));
}
