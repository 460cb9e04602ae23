import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { createImport } from "../imports/create-import";
import type { ImportKey } from "../imports/import-key";
import { parseImport } from "../imports/parse-import";
import { previewImport } from "../previews/preview-import";
import { executeImport } from "../runs/execute-import";
import { readFile } from "../storage/local-storage";
import { currentImport, parsedImport, runImport, uploadFile, value } from "../testing/import-file";
import { siteWith } from "../testing/site-with";
import { testCaller } from "../testing/test-caller";

/** Runs a file, some of whose rows fail. */
async function ran(siteId: string, content: string, decided = {}): Promise<ImportKey> {
  const { id } = await parsedImport(siteId, content);
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id, ...decided }));
  const key = { siteId, loyaltyImportId: id };
  await runImport(key);
  return key;
}

async function errorFile(key: ImportKey): Promise<string> {
  const stream = await readFile((await currentImport(key)).errorFileKey ?? "");
  return stream ? text(stream) : "";
}

/** An import of a file that a client says follows another one. */
async function following({ siteId, loyaltyImportId }: ImportKey, content: string) {
  const fileUrl = await uploadFile(siteId, content);
  const created = value(
    await createImport(testCaller(siteId), { fileUrl, followsLoyaltyImportId: loyaltyImportId }, "http://localhost"),
  );
  await parseImport({ siteId, loyaltyImportId: created.id });
  return currentImport({ siteId, loyaltyImportId: created.id });
}

const says =
  "No row says what the separators in the points mean, so they are read as in the import whose rows these are: a point separates thousands and a comma decimals.";

test("points are read as in the import whose rows these are, when no row of the file says how", async () => {
  const siteId = await siteWith({ "a@b.co": 1, "c@d.co": 2 });
  const key = await ran(siteId, "Email;Points\na@b.co;1.234,00\nnobody@b.co;2.500\n");
  const emptied = (await errorFile(key)).replace(/;[a-z]{23};/, ";;").replace(/nobody@b.co(?=;'?2)/, "c@d.co");
  const file = "Email;Points\nc@d.co;2.500\n";
  for (const content of [emptied, file]) {
    const follow = await following(key, content);
    expect(follow.parseDetails).toMatchObject({
      numbers: { decidedBy: "FOLLOWED", decimalSeparator: ",", settledCount: 1, ambiguousCount: 0, reason: says },
      sentences: expect.arrayContaining([says]),
    });
    const { report } = value(await previewImport(testCaller(siteId), { loyaltyImportId: follow.id }));
    expect([report.failures, report.biggestChanges]).toMatchObject([[], [{ email: "c@d.co", pointsAfter: 2500 }]]);
  }
  // A file that follows nothing knows nothing of it.
  expect((await parsedImport(siteId, file)).parseDetails).toMatchObject({ numbers: { decidedBy: "NOTHING" } });
});

test("what a person decided for the first import holds for its rows, in a column that is chosen later, too", async () => {
  const siteId = await siteWith({ "a@b.co": 1, "c@d.co": 2 });
  const headerMappings = [
    { columnName: "EMAIL", columnIndex: 0 },
    { columnName: "POINTS", columnIndex: 2 },
  ];
  const decided = { headerMappingInfo: { headerMappings }, pointsDecimalSeparator: "," };
  const key = await ran(siteId, "Email;Points;Bonus\na@b.co;5;1.234\nnobody@b.co;6;2.500\n", decided);
  const follow = await following(key, "Email;Points;Bonus\nc@d.co;6;2.500\n");
  expect(follow).toMatchObject({
    pointsColumn: 2,
    parseDetails: { numbers: { columnIndex: 2, decidedBy: "FOLLOWED" } },
  });
  const { report } = value(await previewImport(testCaller(siteId), { loyaltyImportId: follow.id }));
  expect(report.biggestChanges).toMatchObject([{ email: "c@d.co", pointsAfter: 2500 }]);
});

test("a row of the file itself decides before the first import does", async () => {
  const siteId = await siteWith({ "a@b.co": 1, "c@d.co": 2 });
  const key = await ran(siteId, "Email;Points\na@b.co;1.234,00\nnobody@b.co;2.500\n");
  const follow = await following(key, "Email;Points\nc@d.co;2,500\na@b.co;1,000.00\n");
  expect(follow.parseDetails).toMatchObject({ numbers: { decidedBy: "CELLS", decimalSeparator: "." } });
});

test("the error file of a file without a header gets the columns that were chosen for it", async () => {
  const siteId = await siteWith({ "a@b.co": 1, "c@d.co": 2 });
  const headerMappings = [
    { columnName: "EMAIL", columnIndex: 1 },
    { columnName: "POINTS", columnIndex: 3 },
  ];
  const content = "7,a@b.co,30,40\n12,nobody@b.co,31,many\n4,c@d.co,2,100\n";
  const key = await ran(siteId, content, { headerMappingInfo: { headerMappings } });
  const corrected = (await errorFile(key)).replace(/nobody@b.co,31,many/, "a@b.co,31,41");
  const again = await parsedImport(siteId, corrected);
  expect(again).toMatchObject({
    followsImportId: key.loyaltyImportId,
    emailColumn: 6,
    pointsColumn: 8,
    parseDetails: {
      columns: {
        email: { reason: "“Column 2” was used for the email by the import whose rows these are." },
        points: {
          confidence: "HIGH",
          reason: "“Column 4” was used for the points by the import whose rows these are.",
          why: [{ code: "USED_BY_FOLLOWED", role: "POINTS", column: { name: "Column 4" } }],
        },
      },
    },
  });
});
