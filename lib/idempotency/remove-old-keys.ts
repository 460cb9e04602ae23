import { longTransaction } from "../database/transaction";
import { expiredBefore } from "./claim-key";

/** Keys that are of no use any more, as a condition; $1 is the moment before which an answer is too old. */
export const isOldKey = "created_date <= $1 AND (lease_date > now()) IS NOT TRUE";

/** Removes stored answers that are older than 24 hours, and claims that nobody came back to. @returns how many */
export async function removeOldKeys(now = new Date()): Promise<number> {
  return longTransaction(async (client) => {
    const { rowCount } = await client.query(`DELETE FROM idempotency_key WHERE ${isOldKey}`, [expiredBefore(now)]);
    return rowCount ?? 0;
  });
}
