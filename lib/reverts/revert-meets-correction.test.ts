import { expect, test } from "vitest";
import { correctRow } from "../corrections/correct-row";
import { pool } from "../database/pool";
import { retryImport } from "../follow-ups/retry-import";
import type { Result } from "../result";
import { executedImport, runImport, value } from "../testing/import-file";
import { meeting } from "../testing/meeting";
import { runRevert } from "../testing/revert-import";
import { siteWithBalances } from "../testing/site-with-balances";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { requestRevert } from "./request-revert";

const file = "Email,Points\na@b.co,10\nnobody@b.co,20\nc@d.co,many\n";

async function activities(loyaltyImportId: string): Promise<string[]> {
  const { rows } = await pool().query<{ action: string }>(
    "SELECT action FROM import_activity WHERE loyalty_import_id = $1 ORDER BY id",
    [loyaltyImportId],
  );
  return rows.map(({ action }) => action);
}

test("rows that are corrected or run again while the undo of their import starts: before it, or not at all", async () => {
  for (const undoComes of [0, 1, 2]) {
    const siteId = await siteWithBalances({ "a@b.co": 1, "c@d.co": 2, "e@f.co": 3 });
    const caller = testCaller(siteId);
    const key = await executedImport(siteId, file);
    const { loyaltyImportId } = key;
    await runImport(key);
    value(await correctRow(caller, { loyaltyImportId, rowNumber: 3 }, { points: 7 }));

    const corrections: Result<unknown>[] = [];
    const works = [
      async () => {
        corrections.push(await correctRow(caller, { loyaltyImportId, rowNumber: 2 }, { email: "e@f.co" }));
      },
      async () => {
        corrections.push(await retryImport(caller, { loyaltyImportId }));
      },
    ];
    works.splice(undoComes, 0, async () => void value(await requestRevert(caller, { loyaltyImportId })));
    const lock = "SELECT FROM loyalty_import WHERE id = $1 FOR UPDATE";
    expect(await meeting(lock, [loyaltyImportId], works)).toEqual(works.map(() => "done"));

    const refused = corrections.filter(({ ok }) => !ok);
    for (const each of refused) expect(each).toMatchObject({ failure: { code: "INVALID_STATUS" } });
    const done = await activities(loyaltyImportId);
    expect(done.at(-1)).toBe("REVERTED");
    expect(done.slice(3, -1)).toHaveLength(corrections.length - refused.length);
    await runRevert(key);
  }
  for await (const violation of findViolations()) expect.fail(violation);
});
