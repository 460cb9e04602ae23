import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { correctRow } from "../corrections/correct-row";
import { pool } from "../database/pool";
import { transaction } from "../database/transaction";
import { deleteImport } from "../imports/delete-import";
import type { ImportWithProgress } from "../imports/get-import";
import type { ImportKey } from "../imports/import-key";
import { previewImport } from "../previews/preview-import";
import { executeImport } from "../runs/execute-import";
import { failedRowsPage } from "../runs/failed-rows";
import { readFile } from "../storage/local-storage";
import { currentImport, parsedImport, runImport, value } from "../testing/import-file";
import { revertImport } from "../testing/revert-import";
import { balancesOf, siteWithBalances } from "../testing/site-with-balances";
import { testCaller } from "../testing/test-caller";
import { warningCode } from "../warnings/warning";
import { findImportedRows } from "./imported-rows";

const customers = { "a@b.co": 10, "c@d.co": 20, "e@f.co": 30 };

/** An import that adds points and has ended: rows 1 and 3 count. */
async function ended(): Promise<ImportKey> {
  const siteId = await siteWithBalances(customers);
  const { id: loyaltyImportId } = await parsedImport(siteId, "Email,Points\na@b.co,1\nnobody@b.co,2\nc@d.co,3\n");
  const key = { siteId, loyaltyImportId };
  value(await executeImport(testCaller(siteId), { loyaltyImportId, options: { mode: "ADD" } }));
  expect(await runImport(key)).toMatchObject({ successCount: 2, failureCount: 1 });
  return key;
}

async function errorFile(key: ImportKey): Promise<string> {
  const stream = await readFile((await currentImport(key)).errorFileKey ?? "");
  return stream ? await text(stream) : "";
}

async function execute({ siteId, id }: ImportWithProgress): Promise<ImportWithProgress> {
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id }));
  return runImport({ siteId, loyaltyImportId: id });
}

test("a row that says it is one which the first import has counted does not count again", async () => {
  const key = await ended();
  const { siteId } = key;
  const forged = (await errorFile(key)).replace(/^2(?=,FAILED)/m, "3").replaceAll("nobody@b.co", "e@f.co");
  const first = await execute(await parsedImport(siteId, forged));
  expect(first).toMatchObject({ followsImportId: key.loyaltyImportId, successCount: 0, failureCount: 1 });
  const firstKey = { siteId, loyaltyImportId: first.id };
  expect(await failedRowsPage(firstKey, 0, 10)).toMatchObject([
    {
      errorCode: "ALREADY_IMPORTED",
      error:
        "This row was imported already, by “points.csv”. Remove it; if it is meant to count once more, empty its cell under “Row”.",
      retriedBy: null,
    },
  ]);
  // Nor does the error file of that one, whose row it is then.
  const second = await execute(await parsedImport(siteId, await errorFile(firstKey)));
  expect(second).toMatchObject({ followsImportId: first.id, successCount: 0 });
  const previewed = await parsedImport(siteId, `${forged}\r\n`);
  const asked = { loyaltyImportId: previewed.id };
  const { report, previewToken } = value(await previewImport(testCaller(siteId), asked));
  expect(report.failures).toEqual([{ errorCode: "ALREADY_IMPORTED", count: 1 }]);
  value(await executeImport(testCaller(siteId), { ...asked, previewToken, acknowledgedWarnings: warningCode.options }));
  await runImport({ siteId, loyaltyImportId: previewed.id });
  expect(await balancesOf(siteId)).toEqual({ "a@b.co": 11, "c@d.co": 23, "e@f.co": 30 });

  // A number that the first import has no row of fails as well, and what was undone may come again.
  const beyond = await execute(await parsedImport(siteId, forged.replace(/^3(?=,FAILED)/m, "4")));
  expect(beyond).toMatchObject({ successCount: 0 });
  expect(await failedRowsPage({ siteId, loyaltyImportId: beyond.id }, 0, 10)).toMatchObject([
    { errorCode: "ROW_UNKNOWN" },
  ]);
  await revertImport(key);
  expect(await execute(await parsedImport(siteId, `${forged}\r\n\r\n`))).toMatchObject({ successCount: 1 });
  expect(await balancesOf(siteId)).toEqual({ "a@b.co": 10, "c@d.co": 20, "e@f.co": 32 });
});

test("nor is it corrected where it failed for another reason", async () => {
  const key = await ended();
  const forged = (await errorFile(key)).replace(/^2(?=,FAILED)/m, "3").replaceAll("nobody@b.co", "nobody");
  const { id } = await execute(await parsedImport(key.siteId, forged));
  expect(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: id, rowNumber: 1 }, { email: "e@f.co" }),
  ).toMatchObject({
    failure: {
      code: "INVALID_STATUS",
      description: "Row 1 was imported already, by “points.csv”, whose row it is.",
      data: {},
    },
  });
});

test("to find them reads the failed rows of these imports, not those of all sites, whatever is believed of them", async () => {
  const key = await ended();
  const follow = await execute(await parsedImport(key.siteId, await errorFile(key)));
  // From now on the database believes that all failed rows are of two imports.
  await pool().query("VACUUM ANALYZE failed_row");
  await pool().query(
    `INSERT INTO failed_row (loyalty_import_id, row_number, error_code)
     SELECT gen_random_uuid(), row, 'EMAIL_MISSING' FROM generate_series(1, 20000) AS row`,
  );
  const content = (await errorFile(key)).replaceAll("nobody@b.co", "e@f.co");
  const preview = await parsedImport(key.siteId, content);
  const asked = { loyaltyImportId: preview.id };
  const before = await failedRowsRead();
  const { previewToken } = value(await previewImport(testCaller(key.siteId), asked));
  value(
    await executeImport(testCaller(key.siteId), { ...asked, previewToken, acknowledgedWarnings: warningCode.options }),
  );
  await transaction((client) => findImportedRows(client, { ...key, loyaltyImportId: follow.id }, [1]));
  expect((await failedRowsRead()) - before).toBeLessThan(100);
});

async function failedRowsRead(): Promise<number> {
  await pool().query("SELECT pg_stat_force_next_flush()");
  const { rows } = await pool().query<{ count: number }>(
    "SELECT (seq_tup_read + idx_tup_fetch)::integer AS count FROM pg_stat_user_tables WHERE relname = 'failed_row'",
  );
  return rows[0]?.count ?? Number.NaN;
}

test("a follow-up of a follow-up knows its rows also after that was deleted", async () => {
  const key = await ended();
  const { siteId } = key;
  const content = (await errorFile(key)).replaceAll("nobody@b.co", "e@f.co");
  expect(await execute(await parsedImport(siteId, content))).toMatchObject({ successCount: 1 });
  const again = await execute(await parsedImport(siteId, `${content}\r\n`));
  expect(again).toMatchObject({ failureCount: 1 });
  const last = await parsedImport(siteId, await errorFile({ siteId, loyaltyImportId: again.id }));
  expect(last.followsImportId).toBe(again.id);
  value(await deleteImport(testCaller(siteId), again.id, undefined));
  expect(await execute(last)).toMatchObject({ successCount: 0, failureCount: 1 });
  expect(await failedRowsPage({ siteId, loyaltyImportId: last.id }, 0, 10)).toMatchObject([
    { errorCode: "ALREADY_IMPORTED" },
  ]);
  expect(await balancesOf(siteId)).toEqual({ "a@b.co": 11, "c@d.co": 23, "e@f.co": 32 });
});
