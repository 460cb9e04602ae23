import { longTransaction } from "../database/transaction";
import { expiredBefore } from "../idempotency/claim-key";
import { isOldKey } from "../idempotency/remove-old-keys";

/** The sweep runs every hour and may take its time. */
const sweepMilliseconds = 2 * 3_600_000;

/** Looks for stored answers that the sweep should have removed. @returns a sentence for each */
export async function findKeyViolations(now: Date): Promise<string[]> {
  const before = expiredBefore(new Date(now.getTime() - sweepMilliseconds));
  return longTransaction(async (client) => {
    const { rows } = await client.query<{ format: string }>(
      `SELECT format('Idempotency key “%s” of site %s is older than a day, but the sweep has not removed it.', key, site_id)
         FROM idempotency_key WHERE ${isOldKey} LIMIT 100`,
      [before],
    );
    return rows.map(({ format }) => format);
  });
}
