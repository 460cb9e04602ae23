import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { correctRow } from "../corrections/correct-row";
import type { ImportKey } from "../imports/import-key";
import { parseImport } from "../imports/parse-import";
import { previewImport } from "../previews/preview-import";
import { executeImport } from "../runs/execute-import";
import { failedRowsPage } from "../runs/failed-rows";
import { readFile } from "../storage/local-storage";
import { currentImport, parsedImport, runImport, value } from "../testing/import-file";
import { balancesOf, siteWithBalances } from "../testing/site-with-balances";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { retryImport } from "./retry-import";

const customers = { "a@b.co": 10, "c@d.co": 20, "e@f.co": 30 };
const file = "Email,Points\na@b.co,1\nc@d.co,many\ne@f.co,none\n";

async function run(siteId: string, content: string, options?: object): Promise<ImportKey> {
  const { id } = await parsedImport(siteId, content);
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id, ...(options && { options }) }));
  const key = { siteId, loyaltyImportId: id };
  expect((await runImport(key)).status).toBe("IMPORTED");
  return key;
}

/** The error file of an import, with the points that were wrong put right. */
async function corrected(key: ImportKey): Promise<string> {
  const stream = await readFile((await currentImport(key)).errorFileKey ?? "");
  return (stream ? await text(stream) : "").replace(/,many(?=\r)/, ",100").replace(/,none(?=\r)/, ",200");
}

async function failuresOf(key: ImportKey) {
  const rows = await failedRowsPage(key, 0, 10);
  return rows.map(({ rowNumber, errorCode, error }) => ({ rowNumber, errorCode, error }));
}

function sentence(cell: string): string {
  return `“${cell}” under “Row” is no row of the import that this file belongs to. Write the number that stood there; if this row is meant to count as it is, empty the cell.`;
}

test.each(["x", "2a", "-2", "2.5", "0", "4", "999999999", "=2"])(
  "a row of an error file with %j under “Row” fails, once imported or not, and says what to do",
  async (cell) => {
    const siteId = await siteWithBalances(customers);
    const content = await corrected(await run(siteId, file, { mode: "ADD" }));
    await run(siteId, content);
    const again = await run(siteId, content.replace(/^2,/m, `${cell},`));
    expect(await failuresOf(again)).toEqual([
      { rowNumber: 1, errorCode: "ROW_UNKNOWN", error: sentence(cell) },
      expect.objectContaining({ rowNumber: 2, errorCode: "ALREADY_IMPORTED" }),
    ]);
    expect(await balancesOf(siteId)).toEqual({ "a@b.co": 11, "c@d.co": 120, "e@f.co": 230 });
    for await (const violation of findViolations()) expect.fail(violation);
  },
);

test("such a row fails again in the error file of its import, and cannot be corrected, until its cell is emptied", async () => {
  const siteId = await siteWithBalances(customers);
  const content = await corrected(await run(siteId, file, { mode: "ADD" }));
  const first = await run(siteId, content.replace(/^2,/m, "x,"));
  expect(await balancesOf(siteId)).toEqual({ "a@b.co": 11, "c@d.co": 20, "e@f.co": 230 });
  const refused = await correctRow(
    testCaller(siteId),
    { loyaltyImportId: first.loyaltyImportId, rowNumber: 1 },
    { points: 7 },
  );
  expect(refused).toMatchObject({ ok: false, failure: { violations: [{ ruleName: "ROW_UNKNOWN" }] } });

  const errorFile = await corrected(first);
  const second = await run(siteId, errorFile.replace(/,100(?=\r)/, ",150"));
  expect(await failuresOf(second)).toEqual([
    {
      rowNumber: 1,
      errorCode: "ROW_UNKNOWN",
      error:
        "This row was not corrected. It does not say which row of the first file it is. If it is meant to count as it is, empty its cell under “Row”.",
    },
  ]);
  await run(siteId, errorFile.replace(/^1,FAILED/m, ",FAILED"));
  expect(await balancesOf(siteId)).toEqual({ "a@b.co": 11, "c@d.co": 120, "e@f.co": 230 });
});

test.each([
  ["ROW_MALFORMED", ",100,7"],
  ["SKIPPED", ",100"],
])("that nobody can tell which row it is, is not forgotten when it fails with %s first", async (code, points) => {
  const siteId = await siteWithBalances(customers);
  const content = await corrected(await run(siteId, file, { mode: "ADD" }));
  await run(siteId, content);
  const { id } = await parsedImport(siteId, content.replace(/^2,/m, "x,").replace(/,100(?=\r)/, points));
  const key = { siteId, loyaltyImportId: id };
  const caller = testCaller(siteId);
  value(await previewImport(caller, { loyaltyImportId: id }));
  if (code === "SKIPPED") value(await correctRow(caller, { loyaltyImportId: id, rowNumber: 1 }, { skip: true }));
  value(await executeImport(caller, { loyaltyImportId: id }));
  await runImport(key);
  expect(await failuresOf(key)).toMatchObject([{ errorCode: code }, { errorCode: "ALREADY_IMPORTED" }]);

  const errorFile = await corrected(key);
  const whole = errorFile.replace(/,100,7(?=\r)/, ",100");
  const last = await run(siteId, await corrected(await run(siteId, whole)));
  expect(await failuresOf(last)).toMatchObject([{ errorCode: "ROW_UNKNOWN" }, { errorCode: "ALREADY_IMPORTED" }]);
  expect(await balancesOf(siteId)).toEqual({ "a@b.co": 11, "c@d.co": 120, "e@f.co": 230 });

  value(await correctRow(caller, { loyaltyImportId: id, rowNumber: 1 }, { email: "c@d.co", points: 100, skip: false }));
  const followUp = { siteId, loyaltyImportId: value(await retryImport(caller, { loyaltyImportId: id })).id };
  await parseImport(followUp);
  value(await executeImport(caller, { loyaltyImportId: followUp.loyaltyImportId }));
  await runImport(followUp);
  expect(await failuresOf(followUp)).toMatchObject([{ errorCode: "ROW_UNKNOWN" }]);
  expect(await balancesOf(siteId)).toEqual({ "a@b.co": 11, "c@d.co": 120, "e@f.co": 230 });

  await run(siteId, whole.replace(/^1,FAILED/m, ",FAILED"));
  expect(await balancesOf(siteId)).toEqual({ "a@b.co": 11, "c@d.co": 220, "e@f.co": 230 });
});
