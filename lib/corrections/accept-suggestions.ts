import type { Caller } from "../activities/caller";
import type { KeyClaim } from "../idempotency/key-claim";
import { readInput } from "../read-input";
import { type Result, succeeded } from "../result";
import { bulkRequest } from "./bulk-request";
import { type Changed, changeCorrections } from "./change-corrections";
import { freeSuggestions } from "./free-suggestions";
import { addsUp } from "./judge-correction";
import { storeCorrections } from "./store-corrections";

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
    const free = await freeSuggestions(client, key, addsUp(found));
    if (free.length === 0) return succeeded({ count: 0, action: "CORRECTED" });
    const corrections = free.map(({ rowNumber, email }) => ({ rowNumber, email, points: null, skipped: false }));
    return storeCorrections(client, key, corrections, "CORRECTED");
  });
}

/** What the API answers. */
export function acceptedResource({ count, revision }: Changed) {
  return { acceptedCount: count, revision };
}
