import fc from "fast-check";
import { expect, test } from "vitest";
import { correctRow } from "../corrections/correct-row";
import type { ImportKey } from "../imports/import-key";
import { parseImport } from "../imports/parse-import";
import { executeImport } from "../runs/execute-import";
import { failedRowsPage } from "../runs/failed-rows";
import { currentImport, parsedImport, runImport, value } from "../testing/import-file";
import { balancesOf, siteWithBalances } from "../testing/site-with-balances";
import { testCaller } from "../testing/test-caller";
import { findViolations } from "../verify/find-violations";
import { retryImport } from "./retry-import";

const emails = Array.from({ length: 24 }, (_, index) => `customer.${index}@example.com`);

const email = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...emails) },
  { weight: 1, arbitrary: fc.constantFrom("nobody", "nobody@example.com", " ") },
);
const goodPoints = fc.nat(5_000).map(String);
const points = fc.oneof(
  { weight: 3, arbitrary: goodPoints },
  { weight: 1, arbitrary: fc.constantFrom("many", "", "-1", "1,234") },
);
const other = fc.constantFrom("x", 'a "quoted" word', "two\nlines", "=cmd|' /C calc'!A0", "semi;colon, tab\t😀", "'+1");
const fileRow = fc.record({ email, points, other });

/** Now and then what was given is taken back. */
const givenEmail = fc.option(
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...emails) }, { weight: 1, arbitrary: email }),
  { freq: 9 },
);
const givenPoints = fc.option(fc.oneof({ weight: 8, arbitrary: goodPoints }, { weight: 1, arbitrary: points }), {
  freq: 9,
});
const row = fc.integer({ min: 0, max: 9 });

/** A person who corrects row after row, some of them badly, and retries now and then. */
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ row, email: givenEmail, points: givenPoints }, { requiredKeys: ["row"] }) },
  { weight: 1, arbitrary: fc.record({ row, skip: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constant("RETRY" as const) },
);

const scenario = fc.record({
  rows: fc.array(fileRow, { minLength: 4, maxLength: 10 }),
  mode: fc.constantFrom("SET", "ADD"),
  steps: fc.array(step, { minLength: 5, maxLength: 25 }),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

let retriedRows = 0;

test("whatever is corrected and however often it is retried, each corrected row counts once", async () => {
  await fc.assert(fc.asyncProperty(scenario, compareWithModel), { numRuns: 25 });
  expect(retriedRows).toBeGreaterThan(3);
  for await (const violation of findViolations()) expect.fail(violation);
}, 180_000);

async function compareWithModel({ rows, mode, steps }: Scenario): Promise<void> {
  const balances = Object.fromEntries(emails.map((each, index) => [each, index * 100]));
  const siteId = await siteWithBalances(balances);
  const cells = rows.map((row) => [row.email, row.points, row.other]);
  const lines = [["Email", "Points", "Other"], ...cells].map((each) =>
    each.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","),
  );
  const { id } = await parsedImport(siteId, lines.join("\n"));
  const headerMappings = [
    { columnName: "EMAIL", columnIndex: 0 },
    { columnName: "POINTS", columnIndex: 1 },
  ];
  value(
    await executeImport(testCaller(siteId), {
      loyaltyImportId: id,
      headerMappingInfo: { headerMappings },
      options: { mode },
    }),
  );
  const key = { siteId, loyaltyImportId: id };
  await runImport(key);

  const expected = new Map(Object.entries(await balancesOf(siteId)));
  const failing = new Set((await failedRowsPage(key, 0, 1_000)).map(({ rowNumber }) => rowNumber));
  const corrections = new Map<number, Given & { skipped: boolean }>();
  const followUps = new Set<string>();
  for (const each of [...steps, "RETRY" as const]) {
    if (each !== "RETRY") {
      const { row } = each;
      const given = "skip" in each ? { skip: each.skip } : givenIn(each);
      if (
        !(await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: row }, given)).ok
      )
        continue;
      expect(failing.has(row)).toBe(true);
      const { skip, ...changed } = { skip: undefined, ...given };
      const before = corrections.get(row);
      corrections.set(row, { ...before, ...changed, skipped: skip ?? before?.skipped ?? false });
      continue;
    }
    const waiting = [...corrections].filter(([, one]) => !one.skipped && (one.email != null || one.points != null));
    const retried = await retryImport(testCaller(siteId), { loyaltyImportId: id });
    expect(retried.ok).toBe(waiting.length > 0 || followUps.size > 0);
    if (!retried.ok) continue;
    expect(followUps.has(retried.value.id)).toBe(waiting.length === 0);
    if (waiting.length === 0) continue;
    followUps.add(retried.value.id);
    for (const [row] of waiting) {
      corrections.delete(row);
      failing.delete(row);
    }
    await runFollowUp({ siteId, loyaltyImportId: retried.value.id }, waiting.length);
    for (const [row, one] of waiting) {
      const address = one.email ?? rows[row - 1]?.email ?? "";
      const given = Number(one.points ?? rows[row - 1]?.points);
      expected.set(address, mode === "ADD" ? (expected.get(address) ?? Number.NaN) + given : given);
    }
    retriedRows += waiting.length;
    expect(new Map(Object.entries(await balancesOf(siteId)))).toEqual(expected);
  }
}

async function runFollowUp(key: ImportKey, rowCount: number): Promise<void> {
  await parseImport(key);
  expect(await currentImport(key)).toMatchObject({ status: "PARSED", parsedRowCount: rowCount });
  value(await executeImport(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId }));
  expect(await runImport(key)).toMatchObject({ status: "IMPORTED", successCount: rowCount, failureCount: 0 });
}

type Given = { email?: string | null; points?: string | null };

/** The cells of a step; what is absent stays absent. */
function givenIn({ email, points }: { email?: string | null | undefined; points?: string | null | undefined }): Given {
  return { ...(email !== undefined && { email }), ...(points !== undefined && { points }) };
}
