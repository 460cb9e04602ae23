import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { correctRow } from "../corrections/correct-row";
import { skipRows } from "../corrections/skip-rows";
import { prisma } from "../database/pool";
import type { ImportWithProgress } from "../imports/get-import";
import { importResource } from "../imports/import-resource";
import { parseImport } from "../imports/parse-import";
import { queryImports } from "../imports/query-imports";
import { previewImport } from "../previews/preview-import";
import { readFile } from "../storage/local-storage";
import { customers, ended, failureOf, retry, runFollowUp } from "../testing/follow-up";
import { currentImport, value } from "../testing/import-file";
import { balancesOf } from "../testing/site-with-balances";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { retryImport } from "./retry-import";

async function fileOf({ siteId, uploadId }: ImportWithProgress): Promise<string[]> {
  const upload = await prisma().upload.findUniqueOrThrow({ where: { siteId_id: { siteId, id: uploadId } } });
  const bytes = await readFile(upload.storageKey ?? "");
  return bytes ? (await text(bytes)).split("\r\n") : [];
}

test("only the corrected rows run again, as an import that follows the first", async () => {
  const key = await ended();
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
      { email: "i@j.co" },
    ),
  );
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 },
      { points: "2.000" },
    ),
  );
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 4 }, { skip: true }),
  );
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 5 },
      { email: "e@f.co", points: 6 },
    ),
  );
  const followUp = await retry(key);
  expect(importResource(followUp)).toMatchObject({
    status: "PARSED",
    followsLoyaltyImportId: key.loyaltyImportId,
    fileMetadata: {
      name: "points.csv (3 corrected rows)",
      header: { values: ["Row", "Status", "Error code", "Error", "Row check", "Name", "Guthaben", "Wer"] },
      headerMappingInfo: {
        headerMappings: [
          { columnName: "EMAIL", columnIndex: 7 },
          { columnName: "POINTS", columnIndex: 6 },
        ],
      },
    },
    parseResult: { parsedRowCount: 3 },
  });
  expect((await fileOf(followUp)).slice(1)).toEqual([
    '"2";"CORRECTED";"CUSTOMER_NOT_FOUND";"No customer has the email “nobody@b.co”. Correct it, or add the customer and import this row again.";;"Bob";"1000";"i@j.co"',
    '"3";"CORRECTED";"POINTS_INVALID";"“many” is not a whole number. Write digits only, without decimals.";;"\'=Cy";"2000";"c@d.co"',
    '"5";"CORRECTED";"ROW_MALFORMED";"This row has 4 cells, the header has 3. Check for a missing or extra separator.";;"Eve";"6";"e@f.co"',
    "",
  ]);
  expect(await runFollowUp(followUp)).toMatchObject({ status: "IMPORTED", successCount: 3, failureCount: 0 });
  expect(await balancesOf(key.siteId)).toEqual({
    "a@b.co": 1234,
    "c@d.co": 2000,
    "e@f.co": 6,
    "g@h.co": 40,
    "i@j.co": 1000,
  });
  for await (const violation of findViolations()) expect.fail(violation);
});

test("what was retried is never run again, however often and whenever somebody retries", async () => {
  const key = await ended({ mode: "ADD" });
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { points: 100 }),
  );
  const first = await retry(key);
  expect((await retry(key)).id).toBe(first.id);
  expect(
    failureOf(
      await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { points: 200 }),
    ),
  ).toBe(`INVALID_STATUS: Row 3 was given to the follow-up import ${first.id}. If it fails there, correct it there.`);
  await runFollowUp(first);
  expect((await retry(key)).id).toBe(first.id);
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 6 }, { points: 7 }),
  );
  const second = await retry(key);
  expect(second.fileName).toBe("points.csv (1 corrected row)");
  expect(second.parsedRowCount).toBe(1);
  await runFollowUp(second);
  value(await skipRows(testCaller(key.siteId), key.loyaltyImportId, { errorCode: "DUPLICATE_EMAIL" }));
  expect((await retry(key)).id).toBe(second.id);
  expect(await balancesOf(key.siteId)).toMatchObject({ "c@d.co": 120, "g@h.co": 47 });
  const query = { filter: { followsLoyaltyImportId: key.loyaltyImportId } };
  const { rows } = value(await queryImports(key.siteId, { query }));
  expect(rows.map(({ id }) => id)).toEqual([second.id, first.id]);
  for await (const violation of findViolations()) expect.fail(violation);
});

test("of several who retry at the same moment all get one follow-up, also while rows are corrected", async () => {
  const key = await ended({ mode: "ADD" });
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { points: 100 }),
  );
  const { siteId, loyaltyImportId } = key;
  const outcomes = await Promise.all([
    ...Array.from({ length: 4 }, () => retryImport(testCaller(siteId), { loyaltyImportId })),
    correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 6 }, { points: 1 }),
  ]);
  const last = await retryImport(testCaller(siteId), { loyaltyImportId });
  const ids = new Set(
    [...outcomes.slice(0, 4), last].map((each) => (each.ok && "id" in each.value ? each.value.id : "")),
  );
  for (const id of ids) {
    await parseImport({ siteId, loyaltyImportId: id });
    await runFollowUp(await currentImport({ siteId, loyaltyImportId: id }));
  }
  expect(ids.size).toBeLessThanOrEqual(2);
  expect(await balancesOf(siteId)).toMatchObject({ "c@d.co": 120, "g@h.co": 41 });
});

test("a follow-up means what the first import meant, unless its execution says otherwise", async () => {
  const key = await ended({ mode: "ADD", reason: "Spring" });
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { points: 100 }),
  );
  const followUp = await retry(key);
  const { decision } = value(await previewImport(testCaller(key.siteId), { loyaltyImportId: followUp.id }));
  expect(decision.options).toMatchObject({ mode: "ADD", reason: "Spring" });
  await runFollowUp(followUp, { mode: "SET" });
  expect(await balancesOf(key.siteId)).toMatchObject({ "c@d.co": 100 });
});

test("what fails in a follow-up is corrected and run again from there", async () => {
  const key = await ended({ mode: "ADD" }, { ...customers, "g@h.co": 999_999_990 });
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
      { email: "i@j.co" },
    ),
  );
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 6 }, { points: 10 }),
  );
  const first = await retry(key);
  expect(await runFollowUp(first)).toMatchObject({ successCount: 1, failureCount: 1 });
  const firstKey = { siteId: key.siteId, loyaltyImportId: first.id };
  expect(failureOf(await retryImport(testCaller(key.siteId), { loyaltyImportId: first.id }))).toMatch(
    /^INVALID_STATUS: No row/,
  );
  value(
    await correctRow(
      testCaller(firstKey.siteId),
      { loyaltyImportId: firstKey.loyaltyImportId, rowNumber: 2 },
      { points: 9 },
    ),
  );
  const second = await retry(firstKey);
  expect(importResource(second)).toMatchObject({
    followsLoyaltyImportId: first.id,
    fileMetadata: { name: "points.csv (1 corrected row)", header: { values: first.headerValues } },
  });
  expect((await fileOf(second))[1]).toContain('"2";"CORRECTED";"BALANCE_TOO_HIGH"');
  expect(await runFollowUp(second)).toMatchObject({ successCount: 1, failureCount: 0 });
  expect(await balancesOf(key.siteId)).toMatchObject({ "g@h.co": 999_999_999, "i@j.co": 1_050 });
});
