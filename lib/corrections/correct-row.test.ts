import { expect, test } from "vitest";
import { pool } from "../database/pool";
import { listRow } from "../import-rows/list-rows";
import { rowResource } from "../import-rows/row-resource";
import type { ImportKey } from "../imports/import-key";
import { getPreview } from "../previews/get-preview";
import { previewImport } from "../previews/preview-import";
import type { Result } from "../result";
import { executeImport } from "../runs/execute-import";
import { createTestSite } from "../testing/create-test-site";
import { currentImport, parsedImport, runImport, value } from "../testing/import-file";
import { balancesOf, siteWithBalances } from "../testing/site-with-balances";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { warningCode } from "../warnings/warning";
import { acceptSuggestions } from "./accept-suggestions";
import { correctRow } from "./correct-row";
import { skipRows } from "./skip-rows";

const file = `Email;Points
a@b.co;1.234,50
nobody@b.co;1.000
c@d.co;many
c@d.co;7;8;9
e@f.co;12
`;

const customers = { "a@b.co": 1, "c@d.co": 2, "e@f.co": 3, "g@h.co": 4 };

async function previewed(content = file, balances: Record<string, number> = customers): Promise<ImportKey> {
  const siteId = await siteWithBalances(balances);
  const { id } = await parsedImport(siteId, content);
  value(await previewImport(testCaller(siteId), { loyaltyImportId: id }));
  return { siteId, loyaltyImportId: id };
}

async function previewAgain({ siteId, loyaltyImportId }: ImportKey) {
  return value(await previewImport(testCaller(siteId), { loyaltyImportId }));
}

async function driftOf(key: ImportKey) {
  return value(await getPreview(key)).drift?.rowsCorrected;
}

async function rowOf(key: ImportKey, rowNumber: number) {
  return rowResource(value(await listRow(key, rowNumber)));
}

function sentencesOf(result: Result<unknown>): string[] {
  if (result.ok) return [];
  const { failure } = result;
  return failure.kind === "validation"
    ? failure.violations.map(({ field, description }) => `${field}: ${description}`)
    : [`${failure.code}: ${failure.description}`];
}

test("corrected rows count in the next preview, and in the run", async () => {
  const key = await previewed();
  const revision = (await currentImport(key)).revision;
  expect(
    value(
      await correctRow(
        testCaller(key.siteId),
        { loyaltyImportId: key.loyaltyImportId, rowNumber: 1 },
        { points: "1.234" },
      ),
    ),
  ).toEqual({ count: 1, revision: String(revision + 1n) });
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
      { email: "G@h.co " },
    ),
  );
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { skip: true }),
  );
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 4 },
      { email: "c@d.co", points: 9 },
    ),
  );
  expect(await driftOf(key)).toBe(4);
  expect(await rowOf(key, 1)).toMatchObject({
    outcome: "FAILED",
    pointsText: "1.234,50",
    correction: { points: "1234", skipped: false },
  });
  expect(await rowOf(key, 2)).toMatchObject({ correction: { email: "g@h.co", skipped: false } });

  const { report, previewToken } = await previewAgain(key);
  expect(report.rows).toEqual({ total: 5, succeeding: 4, failing: 1, merged: 0 });
  expect(report.failures).toEqual([{ errorCode: "SKIPPED", count: 1 }]);
  expect(await driftOf(key)).toBe(0);
  value(
    await executeImport(testCaller(key.siteId), {
      loyaltyImportId: key.loyaltyImportId,
      previewToken,
      acknowledgedWarnings: warningCode.options,
    }),
  );
  await runImport(key);
  expect(await balancesOf(key.siteId)).toEqual({ "a@b.co": 1234, "c@d.co": 9, "e@f.co": 12, "g@h.co": 1000 });
  for await (const violation of findViolations()) expect.fail(violation);
});

test("what was corrected can be corrected again and taken back, and each makes the preview stale", async () => {
  const key = await previewed();
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
      { email: "g@h.co" },
    ),
  );
  await previewAgain(key);
  expect(await rowOf(key, 2)).toMatchObject({ outcome: "CHANGED", email: "g@h.co", correction: { email: "g@h.co" } });
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 }, { points: "55" }),
  );
  expect(await driftOf(key)).toBe(1);
  await previewAgain(key);
  expect(await rowOf(key, 2)).toMatchObject({ pointsAfter: 55, correction: { email: "g@h.co", points: "55" } });
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
      { email: null, points: null },
    ),
  );
  expect(await driftOf(key)).toBe(1);
  await previewAgain(key);
  expect(await driftOf(key)).toBe(0);
  const row = await rowOf(key, 2);
  expect(row).toMatchObject({ outcome: "FAILED", errorCode: "CUSTOMER_NOT_FOUND" });
  expect(row.correction).toBeUndefined();
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { skip: true }),
  );
  await previewAgain(key);
  expect(await rowOf(key, 3)).toMatchObject({ errorCode: "SKIPPED" });
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { skip: null }),
  );
  await previewAgain(key);
  expect(await rowOf(key, 3)).toMatchObject({ errorCode: "POINTS_INVALID" });
  expect(
    value(
      await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 }, { email: null }),
    ),
  ).toMatchObject({ count: 0 });
});

test("a correction that is taken back before it counted leaves the preview as it was", async () => {
  const key = await previewed();
  const { loyaltyImportId } = key;
  const correct = async (given: object) =>
    value(await correctRow(testCaller(key.siteId), { loyaltyImportId, rowNumber: 2 }, given));
  await correct({ email: "g@h.co" });
  await correct({ email: null });
  await correct({ skip: true });
  expect(await driftOf(key)).toBe(1);
  await correct({ skip: null });
  expect(value(await getPreview(key)).drift).toEqual({ balancesChanged: 0, customersAdded: 0, rowsCorrected: 0 });
  for await (const violation of findViolations()) expect.fail(violation);
  await correct({ skip: true });
  await previewAgain(key);
  await correct({ skip: false });
  expect(await driftOf(key)).toBe(1);
});

test.each([
  [2, { email: "still nobody" }, "email: “still nobody” is not an email address. Correct it."],
  [2, { email: " " }, "email: The email is empty. Fill it in."],
  [
    2,
    { email: "still@nobody.co" },
    "email: No customer has the email “still@nobody.co”. Correct it, or add the customer and import this row again.",
  ],
  [
    2,
    { points: "8" },
    "email: No customer has the email “nobody@b.co”. Correct it, or add the customer and import this row again.",
  ],
  [3, { points: "" }, "points: The points are empty. Fill in a whole number; 0 is allowed."],
  [3, { points: "=1+1" }, "points: “=1+1” is a formula. Write its result."],
  [3, { points: "-5" }, "points: “-5” is below 0. The least that a balance can be is 0."],
  [3, { points: 1_000_000_000 }, "points: “1000000000” is too large. The most that a balance can be is 999,999,999."],
  [
    3,
    { points: "1,234" },
    "points: “1,234” could mean 1234 or 1.234, and the other rows do not settle it. Write it without the separator.",
  ],
  [3, { email: "c@d.co" }, "points: “many” is not a whole number. Write digits only, without decimals."],
  [
    4,
    { points: "7" },
    "email: This row has 4 cells, the header has 2. Check for a missing or extra separator. Or give both its email and its points.",
  ],
  [3, { points: "1\0" }, "points: points must not contain control characters."],
  [3, { email: "\ud800@b.co" }, "email: email must not contain control characters."],
  [3, { points: 1.5 }, "points: points must be text or a whole number."],
  [3, { revision: "1e3" }, "revision: revision must be a whole number."],
  [3, { name: "Mia" }, "name: name is not known here."],
  [5, { points: "8" }, "INVALID_STATUS: Row 5 does not fail. Only rows that fail can be corrected."],
  [0, { points: "8" }, "NOT_FOUND: There is no row 0: the file has 5 rows."],
  [6, { points: "8" }, "NOT_FOUND: There is no row 6: the file has 5 rows."],
])("a correction of row %i by %j that would not help is refused", async (rowNumber, given, sentence) => {
  const key = await previewed();
  const refused = sentencesOf(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: rowNumber }, given),
  );
  expect(refused).toEqual([expect.stringContaining(sentence)]);
  expect(await driftOf(key)).toBe(0);
});

test("cells that look like commands are data", async () => {
  const hostile = "'; DROP TABLE customer; --@b.co";
  const key = await previewed("Email,Points\nnobody@b.co,1\n", { "+x@b.co": 2 });
  expect(
    sentencesOf(
      await correctRow(
        testCaller(key.siteId),
        { loyaltyImportId: key.loyaltyImportId, rowNumber: 1 },
        { email: hostile },
      ),
    ),
  ).toEqual([`email: “${hostile}” is not an email address. Correct it.`]);
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 1 },
      { email: "+x@b.co" },
    ),
  );
  await previewAgain(key);
  expect(await rowOf(key, 1)).toMatchObject({ outcome: "CHANGED", email: "+x@b.co" });
});

test("only an import with staged rows that is not at work can be corrected, by its own site, at its revision", async () => {
  const siteId = await siteWithBalances(customers);
  const { id } = await parsedImport(siteId, file);
  const key = { siteId, loyaltyImportId: id };
  expect(
    sentencesOf(
      await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 }, { skip: true }),
    ),
  ).toEqual([
    "INVALID_STATUS: This import is PARSED. Its rows can be corrected after a preview, or once its run has ended.",
  ]);
  await previewAgain(key);
  const other = { siteId: await createTestSite(), loyaltyImportId: id };
  const notFound = [`NOT_FOUND: There is no loyalty import ${id}.`];
  expect(
    sentencesOf(
      await correctRow(
        testCaller(other.siteId),
        { loyaltyImportId: other.loyaltyImportId, rowNumber: 2 },
        { skip: true },
      ),
    ),
  ).toEqual(notFound);
  expect(sentencesOf(await acceptSuggestions(testCaller(other.siteId), other.loyaltyImportId, {}))).toEqual(notFound);
  expect(
    sentencesOf(await skipRows(testCaller(other.siteId), other.loyaltyImportId, { errorCode: "EMAIL_MISSING" })),
  ).toEqual(notFound);
  const { revision } = await currentImport(key);
  expect(
    sentencesOf(
      await correctRow(
        testCaller(key.siteId),
        { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
        { skip: true, revision: String(revision - 1n) },
      ),
    ),
  ).toEqual([`ABORTED: This import has changed: it is at revision ${revision}.`]);
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
      { skip: true, revision: String(revision) },
    ),
  );
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id }));
  expect(
    sentencesOf(
      await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { skip: true }),
    ),
  ).toEqual([
    "INVALID_STATUS: This import is IMPORTING. Its rows can be corrected after a preview, or once its run has ended.",
  ]);
});

test("all suggested emails are taken over at once, but not over what a person has decided", async () => {
  const key = await previewed("Email,Points\nmia@gmial.com,1\nnoah@gmial.com,2\nlena@gmial.com,3\nzoe@nobody.co,4\n", {
    "mia@gmail.com": 0,
    "noah@gmail.com": 0,
    "lena@gmail.com": 0,
  });
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 }, { skip: true }),
  );
  expect(value(await acceptSuggestions(testCaller(key.siteId), key.loyaltyImportId, {}))).toMatchObject({ count: 2 });
  expect(value(await acceptSuggestions(testCaller(key.siteId), key.loyaltyImportId, {}))).toMatchObject({ count: 0 });
  const { report } = await previewAgain(key);
  expect(report.failures).toEqual([
    { errorCode: "CUSTOMER_NOT_FOUND", count: 1 },
    { errorCode: "SKIPPED", count: 1 },
  ]);
  expect(await rowOf(key, 3)).toMatchObject({ email: "lena@gmail.com", correction: { email: "lena@gmail.com" } });
});

test("all rows of one error are skipped at once; more corrections than an import can have are refused", async () => {
  const rows = Array.from({ length: 10_001 }, (_, index) => `nobody${index}@b.co,1`);
  const key = await previewed(["Email,Points", ...rows, "a@b.co,x", "e@f.co,y"].join("\n"));
  expect(
    value(await skipRows(testCaller(key.siteId), key.loyaltyImportId, { errorCode: "POINTS_INVALID" })),
  ).toMatchObject({ count: 2 });
  expect(
    sentencesOf(await skipRows(testCaller(key.siteId), key.loyaltyImportId, { errorCode: "CUSTOMER_NOT_FOUND" })),
  ).toEqual([
    ": This would be 10,003 corrections; an import can have 10,000. Correct the others in the error file, and upload it.",
  ]);
  expect(await driftOf(key)).toBe(2);
  expect(sentencesOf(await skipRows(testCaller(key.siteId), key.loyaltyImportId, { errorCode: "SOMETHING" }))).toEqual([
    expect.stringMatching(/^errorCode: errorCode must be one of ROW_MALFORMED/),
  ]);
});

test("a correction at the same moment as a preview is either in it or makes it stale", async () => {
  const key = await previewed();
  for (let round = 0; round < 10; round++) {
    const points = 100 + round;
    await Promise.all([
      previewAgain(key),
      correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 3 }, { points }),
    ]);
    const isIn = (await rowOf(key, 3)).outcome !== "FAILED" && (await pointsOf(key)) === points;
    expect(await driftOf(key)).toBe(isIn ? 0 : 1);
  }
});

/** The points that row 3 is staged with. */
async function pointsOf({ siteId, loyaltyImportId }: ImportKey): Promise<number | undefined> {
  const { rows } = await pool().query<{ points: number }>(
    `SELECT points FROM (SELECT unnest(row_numbers) AS row, unnest(points) AS points FROM import_chunk
                          WHERE site_id = $1 AND loyalty_import_id = $2) AS staged WHERE row = 3`,
    [siteId, loyaltyImportId],
  );
  return rows[0]?.points;
}
