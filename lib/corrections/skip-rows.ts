import type { Caller } from "../activities/caller";
import type { KeyClaim } from "../idempotency/key-claim";
import { readInput } from "../read-input";
import { type Result, succeeded } from "../result";
import { skipRequest } from "./bulk-request";
import { type Changed, changeCorrections } from "./change-corrections";
import { isOpenRow } from "./is-open-row";
import { storeCorrections } from "./store-corrections";

/**
 * Leaves out every row that fails for one reason and that nobody has decided about: all of them, or none when they are more
 * than an import can have corrections.
 * @param input `{ errorCode, revision? }`
 */
export async function skipRows(
  caller: Caller,
  loyaltyImportId: string,
  input: unknown,
  claim?: KeyClaim,
): Promise<Result<Changed>> {
  const read = readInput(skipRequest, input);
  if (!read.ok) return read;
  const { errorCode, revision } = read.value;
  const key = { siteId: caller.siteId, loyaltyImportId };
  const answer = { claim, body: skippedResource };
  return changeCorrections({ caller, loyaltyImportId, revision, answer }, async (client) => {
    const { rows } = await client.query<{ rowNumber: number }>(
      `SELECT row_number AS "rowNumber" FROM failed_row AS failed
        WHERE loyalty_import_id = $2 AND error_code = $3 AND ${isOpenRow}`,
      [key.siteId, key.loyaltyImportId, errorCode],
    );
    if (rows.length === 0) return succeeded({ count: 0, action: "SKIPPED" });
    const corrections = rows.map(({ rowNumber }) => ({ rowNumber, email: null, points: null, skipped: true }));
    return storeCorrections(client, key, corrections, "SKIPPED");
  });
}

/** What the API answers. */
export function skippedResource({ count, revision }: Changed) {
  return { skippedCount: count, revision };
}
