import { expect, test } from "vitest";
import { previewImport } from "../previews/preview-import";
import type { RunOptions } from "../staging/run-options";
import { createTestSite } from "../testing/create-test-site";
import { parsedImport, value } from "../testing/import-file";
import { csv, siteWith } from "../testing/site-with";
import { testCaller } from "../testing/test-caller";
import { findCountingRows } from "./find-counting-rows";
import { listRows } from "./list-rows";

const file = csv([
  ["a@b.co", "many"],
  ["a@b.co", 5],
  ["A@b.co ", 6],
  ["nobody@b.co", "many"],
  ["c@d.co", ""],
  ["no email", 7],
  ["e@f.co", 8],
  ["e@f.co", "-1"],
]);

async function previewed(duplicates: RunOptions["duplicates"]) {
  const siteId = await siteWith({ "a@b.co": 1, "c@d.co": 2, "e@f.co": 3 });
  const { id } = await parsedImport(siteId, file);
  value(await previewImport(testCaller(siteId), { loyaltyImportId: id, options: { duplicates } }));
  const key = { siteId, loyaltyImportId: id };
  return { key, rows: value(await listRows(key, {})).rows };
}

test.each([
  ["FAIL_LATER_ROWS", 2],
  ["LAST_ROW_WINS", 3],
  ["SUM", 2],
] as const)(
  "a row that fails by itself is told which row counts for its customer, as %s has it",
  async (duplicates, counting) => {
    const { key, rows } = await previewed(duplicates);
    expect(await findCountingRows(key, rows)).toEqual(
      new Map([
        [1, counting],
        [8, 7],
      ]),
    );
  },
);

test("another site is told nothing", async () => {
  const { key, rows } = await previewed("FAIL_LATER_ROWS");
  expect(await findCountingRows({ ...key, siteId: await createTestSite() }, rows)).toEqual(new Map());
});
