import { expect, test } from "vitest";
import { correctRow } from "../corrections/correct-row";
import { executeImport } from "../runs/execute-import";
import { customers, ended, failureOf, retry, runFollowUp } from "../testing/follow-up";
import { parsedImport, runImport, value } from "../testing/import-file";
import { balancesOf, siteWithBalances } from "../testing/site-with-balances";
import { testCaller } from "../testing/test-caller";
import { retryImport } from "./retry-import";

test("two corrected rows of one customer: the second is refused at once", async () => {
  const key = await ended();
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
      { email: "i@j.co" },
    ),
  );
  expect(
    failureOf(
      await correctRow(
        testCaller(key.siteId),
        { loyaltyImportId: key.loyaltyImportId, rowNumber: 6 },
        { email: "i@j.co", points: 9 },
      ),
    ),
  ).toMatch(/^email: This email is already in row 2/);
  value(
    await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 6 }, { points: 9 }),
  );
  expect(
    failureOf(
      await correctRow(
        testCaller(key.siteId),
        { loyaltyImportId: key.loyaltyImportId, rowNumber: 4 },
        { email: "g@h.co" },
      ),
    ),
  ).toMatch(/^email: This email is already in row 6/);
});

test("what is left of a correction that is taken back in part is judged with the cells of the file", async () => {
  const key = await ended();
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
      { email: "i@j.co", points: 5 },
    ),
  );
  expect(
    failureOf(
      await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 }, { email: null }),
    ),
  ).toMatch(/^email: No customer has the email “nobody@b.co”/);
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
      { email: null, points: null },
    ),
  );
  expect(failureOf(await retryImport(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId }))).toMatch(
    /^INVALID_STATUS: No row/,
  );
});

test("a customer whom the import counts already gets no second row, unless rows add up", async () => {
  const key = await ended();
  expect(
    failureOf(
      await correctRow(
        testCaller(key.siteId),
        { loyaltyImportId: key.loyaltyImportId, rowNumber: 2 },
        { email: "a@b.co" },
      ),
    ),
  ).toBe("email: This email is already in row 1, which counts. Remove one of the two.");
  expect(
    failureOf(
      await correctRow(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId, rowNumber: 4 }, { points: 8 }),
    ),
  ).toMatch(/^email: This email is already in row 1/);
  value(
    await correctRow(
      testCaller(key.siteId),
      { loyaltyImportId: key.loyaltyImportId, rowNumber: 4 },
      { email: "i@j.co" },
    ),
  );
  const sums = await siteWithBalances(customers);
  const { id } = await parsedImport(sums, "Email,Points\na@b.co,1\nb@b.co,2\n");
  value(await executeImport(testCaller(sums), { loyaltyImportId: id, options: { mode: "ADD", duplicates: "SUM" } }));
  const sumKey = { siteId: sums, loyaltyImportId: id };
  await runImport(sumKey);
  value(
    await correctRow(
      testCaller(sumKey.siteId),
      { loyaltyImportId: sumKey.loyaltyImportId, rowNumber: 2 },
      { email: "a@b.co" },
    ),
  );
  await runFollowUp(await retry(sumKey));
  expect(await balancesOf(sums)).toMatchObject({ "a@b.co": 13 });
});
