import { expect, test } from "vitest";
import { correctRow } from "../corrections/correct-row";
import { addCustomers } from "../customers/add-customers";
import type { ImportKey } from "../imports/import-key";
import { previewImport } from "../previews/preview-import";
import type { Result } from "../result";
import { executeImport } from "../runs/execute-import";
import { createTestSite } from "../testing/create-test-site";
import { parsedImport, runImport, value } from "../testing/import-file";
import { siteWithBalances } from "../testing/site-with-balances";
import { testCaller } from "../testing/test-caller";
import { warningCode } from "../warnings/warning";
import { countRows, listRows } from "./list-rows";
import { rowResource } from "./row-resource";

const balances = { "a@b.co": 10, "c@d.co": 500, "e@f.co": 7, "under_score@b.co": 90, "g@h.co": 30 };

const file = `Email,Points
a@b.co,2000
c@d.co,0
e@f.co,7
nobody@b.co,5
under_score@b.co,80
A@B.co,3000
g@h.co,many
g@h.co,31
`;

/** A preview of the file in which the last row of a customer counts. */
async function previewed(): Promise<ImportKey> {
  const siteId = await siteWithBalances(balances);
  const { id } = await parsedImport(siteId, file);
  value(await previewImport(testCaller(siteId), { loyaltyImportId: id, options: { duplicates: "LAST_ROW_WINS" } }));
  return { siteId, loyaltyImportId: id };
}

async function rowNumbers(key: ImportKey, ask: object): Promise<number[]> {
  return value(await listRows(key, ask)).rows.map(({ rowNumber }) => rowNumber);
}

function failureOf(result: Result<unknown>) {
  return result.ok ? undefined : result.failure;
}

test("every row of a preview is listed with what becomes of it", async () => {
  const { rows, pagingMetadata } = value(await listRows(await previewed(), {}));
  expect(pagingMetadata).toEqual({ count: 8, cursors: {}, hasNext: false });
  const shown = rows.map(rowResource).map(({ customerId, ...row }: Record<string, unknown>) => {
    expect(customerId === undefined).toBe(row.outcome === "FAILED");
    return JSON.parse(JSON.stringify(row));
  });
  const changed = (rowNumber: number, email: string, pointsBefore: number, pointsAfter: number) => {
    const difference = pointsAfter - pointsBefore;
    const outcome = difference === 0 ? "UNCHANGED" : "CHANGED";
    return { rowNumber, outcome, email, pointsBefore, pointsAfter, difference, applied: false };
  };
  expect(shown).toEqual([
    { rowNumber: 1, outcome: "MERGED", email: "a@b.co", mergedIntoRow: 6, applied: false },
    changed(2, "c@d.co", 500, 0),
    changed(3, "e@f.co", 7, 7),
    {
      rowNumber: 4,
      outcome: "FAILED",
      email: "nobody@b.co",
      pointsText: "5",
      errorCode: "CUSTOMER_NOT_FOUND",
      error: "No customer has the email “nobody@b.co”. Correct it, or add the customer and import this row again.",
    },
    changed(5, "under_score@b.co", 90, 80),
    changed(6, "a@b.co", 10, 3000),
    {
      rowNumber: 7,
      outcome: "FAILED",
      email: "g@h.co",
      pointsText: "many",
      errorCode: "POINTS_INVALID",
      error: "“many” is not a whole number. Write digits only, without decimals.",
    },
    changed(8, "g@h.co", 30, 31),
  ]);
});

test("filters and the search find their rows, and the count says how many", async () => {
  const key = await previewed();
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 4 }, { skip: true }),
  );
  const expected: [Record<string, string>, number[]][] = [
    [{}, [1, 2, 3, 4, 5, 6, 7, 8]],
    [{ filter: "ALL" }, [1, 2, 3, 4, 5, 6, 7, 8]],
    [{ filter: "CHANGED" }, [2, 5, 6, 8]],
    [{ filter: "RISING" }, [6, 8]],
    [{ filter: "FALLING" }, [2, 5]],
    [{ filter: "TO_ZERO" }, [2]],
    [{ filter: "UNCHANGED" }, [3]],
    [{ filter: "MERGED" }, [1]],
    [{ filter: "FAILED" }, [4, 7]],
    [{ filter: "FAILING" }, [4, 7]],
    [{ filter: "FAILED", errorCode: "POINTS_INVALID" }, [7]],
    [{ errorCode: "CUSTOMER_NOT_FOUND" }, [4]],
    [{ errorCode: "DUPLICATE_EMAIL" }, []],
    [{ filter: "CORRECTED" }, [4]],
    [{ filter: "BIGGEST" }, [6, 2, 5, 8]],
    [{ email: " B.CO " }, [1, 4, 5, 6]],
    [{ email: "b.co", filter: "CHANGED" }, [5, 6]],
    [{ email: "A@b.co" }, [1, 6]],
    [{ email: "A@B.CO," }, [1, 6]],
    [{ email: "Ann <mailto:a@b.co>" }, [1, 6]],
    [{ email: "'a@b\u200B.co" }, [1, 6]],
    [{ email: "r_s" }, [5]],
    [{ email: "e@b.co" }, [5]],
    [{ email: "a_b" }, []],
    [{ email: "%" }, []],
    [{ email: "' OR true --" }, []],
    [{ email: "" }, [1, 2, 3, 4, 5, 6, 7, 8]],
  ];
  for (const [ask, numbers] of expected) {
    expect([ask, await rowNumbers(key, ask)]).toEqual([ask, numbers]);
    expect([ask, value(await countRows(key, ask))]).toEqual([ask, { count: numbers.length }]);
  }
});

test("a row that is left out by hand is one that failed, and none that fails", async () => {
  const key = await previewed();
  const caller = testCaller(key.siteId);
  value(await correctRow(caller, { loyaltyImportId: key.loyaltyImportId, rowNumber: 4 }, { skip: true }));
  value(await previewImport(caller, { loyaltyImportId: key.loyaltyImportId }));
  const expected: [Record<string, string>, number[]][] = [
    [{ filter: "FAILED" }, [4, 6, 7]],
    [{ filter: "FAILING" }, [6, 7]],
    [{ errorCode: "SKIPPED" }, [4]],
  ];
  for (const [ask, numbers] of expected) {
    expect([ask, await rowNumbers(key, ask)]).toEqual([ask, numbers]);
    expect([ask, value(await countRows(key, ask))]).toEqual([ask, { count: numbers.length }]);
  }
});

test("the whole email of a customer finds no other customer, and nothing when no row is theirs", async () => {
  const key = await previewed();
  value(await addCustomers(key.siteId, { customers: [{ email: "e@b.co" }] }));
  expect(await rowNumbers(key, { email: "e@b.co" })).toEqual([]);
  expect(await rowNumbers(key, { email: "e@b.c" })).toEqual([5]);
});

test("pages follow each other by cursor, or begin at an offset, in every order", async () => {
  const key = await previewed();
  for (const filter of ["ALL", "CHANGED", "FAILED", "BIGGEST"]) {
    const all = await rowNumbers(key, { filter });
    const read: number[] = [];
    let next: string | undefined;
    do {
      const page = value(await listRows(key, { limit: "2", ...(next ? { cursor: next } : { filter }) }));
      read.push(...page.rows.map(({ rowNumber }) => rowNumber));
      next = page.pagingMetadata.cursors.next;
      expect(page.pagingMetadata.hasNext).toBe(next !== undefined);
    } while (next);
    expect([filter, read]).toEqual([filter, all]);
    expect(await rowNumbers(key, { filter, limit: "2", offset: "1" })).toEqual(all.slice(1, 3));
    expect(await rowNumbers(key, { filter, offset: "100" })).toEqual([]);
  }
});

test("what is asked wrongly is named, and a cursor is good for one list of one site", async () => {
  const key = await previewed();
  const other = await previewed();
  const { next } = value(await listRows(key, { limit: "1" })).pagingMetadata.cursors;
  const refused = async (of: ImportKey, ask: object) => {
    const failure = failureOf(await listRows(of, ask));
    return failure?.kind === "validation" ? failure.violations.map(({ field }) => field) : failure;
  };
  expect(await refused(other, { cursor: next })).toEqual(["cursor"]);
  expect(await refused(key, { cursor: `${next}x` })).toEqual(["cursor"]);
  expect(await refused(key, { cursor: next, offset: "1" })).toEqual(["cursor"]);
  expect(await refused(key, { limit: "0" })).toEqual(["limit"]);
  expect(await refused(key, { limit: "101", offset: "-1" })).toEqual(["limit", "offset"]);
  expect(await refused(key, { filter: "SOME", limit: "0" })).toEqual(["limit", "filter"]);
  expect(await refused(key, { filter: "CHANGED", errorCode: "EMAIL_MISSING" })).toEqual(["errorCode"]);
  expect(await refused(key, { email: "a\0" })).toEqual(["email"]);
});

test("rows of other sites are not found, and nothing is listed before it is staged", async () => {
  const { siteId, loyaltyImportId } = await previewed();
  const other = await createTestSite();
  expect(failureOf(await listRows({ siteId: other, loyaltyImportId }, {}))).toMatchObject({ code: "NOT_FOUND" });
  expect(failureOf(await countRows({ siteId: other, loyaltyImportId }, {}))).toMatchObject({ code: "NOT_FOUND" });
  const { id } = await parsedImport(siteId, file);
  const unstaged = { siteId, loyaltyImportId: id };
  expect(failureOf(await listRows(unstaged, {}))).toMatchObject({ code: "INVALID_STATUS" });
  expect(failureOf(await countRows(unstaged, {}))).toMatchObject({ code: "INVALID_STATUS" });
});

test("after the run rows say that they were written, and one that failed only then is listed once", async () => {
  const siteId = await siteWithBalances(balances);
  const { id } = await parsedImport(siteId, file);
  const key = { siteId, loyaltyImportId: id };
  const { previewToken } = value(await previewImport(testCaller(siteId), { loyaltyImportId: id }));
  const other = await parsedImport(siteId, "Email,Points\nc@d.co,400\n");
  value(await executeImport(testCaller(siteId), { loyaltyImportId: other.id }));
  await runImport({ siteId, loyaltyImportId: other.id });
  value(
    await executeImport(testCaller(siteId), {
      loyaltyImportId: id,
      previewToken,
      ifBalanceChanged: "FAIL_ROW",
      acknowledgedWarnings: warningCode.options,
    }),
  );
  await runImport(key);
  const rows = value(await listRows(key, {})).rows.map(rowResource);
  expect(rows.map(({ rowNumber, outcome }) => [rowNumber, outcome])).toEqual([
    [1, "CHANGED"],
    [2, "FAILED"],
    [3, "UNCHANGED"],
    [4, "FAILED"],
    [5, "CHANGED"],
    [6, "FAILED"],
    [7, "FAILED"],
    [8, "CHANGED"],
  ]);
  expect(rows[0]).toMatchObject({ applied: true, pointsBefore: 10, pointsAfter: 2000 });
  expect(rows[1]).toMatchObject({ errorCode: "BALANCE_CHANGED", email: "c@d.co", pointsText: "0" });
  expect(await rowNumbers(key, { filter: "UNCHANGED" })).toEqual([3]);
});
