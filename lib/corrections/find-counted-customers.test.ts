import { expect, test } from "vitest";
import { executeImport } from "../runs/execute-import";
import { parsedImport, runImport, value } from "../testing/import-file";
import { siteWithBalances } from "../testing/site-with-balances";
import { testCaller } from "../testing/test-caller";
import { correctRow } from "./correct-row";

test.each([
  ["Cy <C@d.co>", "c@d.co"],
  ["mailto:c@d.co", "c@d.co"],
  ["c@d\u00ad.co\u200b", "c@d.co"],
  ["zoe\u0301@d.co", "zo\u00e9@d.co"],
  ["c@xn--bcher-kva.de", "c@b\u00fccher.de"],
  ["\u039f\u0394\u039f\u03a3@d.co", "\u03bf\u03b4\u03bf\u03c3@d.co"],
])("a customer whom a corrected row with the email %j counts gets no second row", async (cell, email) => {
  const siteId = await siteWithBalances({ [email]: 1 });
  const { id: loyaltyImportId } = await parsedImport(siteId, `Email,Points\n${cell},many\nnobody@b.co,5\n`);
  const caller = testCaller(siteId);
  value(await executeImport(caller, { loyaltyImportId }));
  await runImport({ siteId, loyaltyImportId });
  value(await correctRow(caller, { loyaltyImportId, rowNumber: 1 }, { points: 7 }));
  expect(await correctRow(caller, { loyaltyImportId, rowNumber: 2 }, { email })).toMatchObject({
    ok: false,
    failure: { violations: [{ ruleName: "DUPLICATE_EMAIL" }] },
  });
  value(await correctRow(caller, { loyaltyImportId, rowNumber: 1 }, { skip: true }));
  value(await correctRow(caller, { loyaltyImportId, rowNumber: 2 }, { email }));
});
