import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { createImport } from "../imports/create-import";
import { deleteImport } from "../imports/delete-import";
import { importResource } from "../imports/import-resource";
import { previewImport } from "../previews/preview-import";
import { executeImport } from "../runs/execute-import";
import { readFile } from "../storage/local-storage";
import { createTestSite } from "../testing/create-test-site";
import { ended, failureOf } from "../testing/follow-up";
import { currentImport, parsedImport, uploadFile, value } from "../testing/import-file";
import { testCaller } from "../testing/test-caller";

test("an error file that comes back is linked to its import, and means what that meant", async () => {
  const key = await ended({ mode: "ADD" });
  const { errorFileKey } = await currentImport(key);
  const stream = await readFile(errorFileKey ?? "");
  const corrected = (stream ? await text(stream) : "")
    .replace("nobody@b.co", "i@j.co")
    .replace(/;nobody@b.co(?=\r)/, ";i@j.co");
  const uploaded = await parsedImport(key.siteId, corrected);
  expect(uploaded.followsImportId).toBe(key.loyaltyImportId);
  const { decision } = value(await previewImport(testCaller(key.siteId), { loyaltyImportId: uploaded.id }));
  expect(decision.options.mode).toBe("ADD");
  const elsewhere = await parsedImport(await createTestSite(), corrected);
  expect(elsewhere.followsImportId).toBeNull();
  value(await deleteImport(testCaller(key.siteId), key.loyaltyImportId, undefined));
  expect((await parsedImport(key.siteId, corrected)).followsImportId).toBeNull();
});

test("a file of failed rows that does not say of which import is told so before it counts", async () => {
  const key = await ended({ mode: "ADD" });
  const stream = await readFile((await currentImport(key)).errorFileKey ?? "");
  const content = stream ? await text(stream) : "";
  const warned = async (file: string) => {
    const { id } = await parsedImport(key.siteId, file);
    const headerMappingInfo = {
      headerMappings: [
        { columnName: "EMAIL", columnIndex: file.split("\r\n")[0]?.split(";").indexOf('"Wer"') },
        { columnName: "POINTS", columnIndex: file.split("\r\n")[0]?.split(";").indexOf('"Guthaben"') },
      ],
    };
    const preview = value(await previewImport(testCaller(key.siteId), { loyaltyImportId: id, headerMappingInfo }));
    return preview.report.warnings.filter(({ code }) => code === "UNLINKED_ERROR_FILE");
  };
  expect(await warned(content)).toEqual([]);
  const withoutStatus = content.replace('"Status";', "").replace(/^(\d+);FAILED;/gm, "$1;");
  expect(await warned(withoutStatus)).toMatchObject([{ severity: "SEVERE", data: { mode: "SET" } }]);

  // Without a preview, adding its points is refused until somebody has said that they know; setting them is not.
  const columns = withoutStatus.split("\r\n")[0]?.split(";") ?? [];
  const headerMappingInfo = {
    headerMappings: [
      { columnName: "EMAIL", columnIndex: columns.indexOf('"Wer"') },
      { columnName: "POINTS", columnIndex: columns.indexOf('"Guthaben"') },
    ],
  };
  const execute = async (more: object) => {
    const { id } = await parsedImport(key.siteId, withoutStatus);
    return executeImport(testCaller(key.siteId), { loyaltyImportId: id, headerMappingInfo, ...more });
  };
  const add = { options: { mode: "ADD" } };
  expect(failureOf(await execute(add))).toMatch(
    /^WARNINGS_NOT_ACKNOWLEDGED: This looks like a file of failed rows.* Or name UNLINKED_ERROR_FILE in acknowledgedWarnings to add/,
  );
  expect(failureOf(await execute({ ...add, acknowledgedWarnings: ["UNLINKED_ERROR_FILE"] }))).toBe("");
  expect(failureOf(await execute({}))).toBe("");
  value(await deleteImport(testCaller(key.siteId), key.loyaltyImportId, undefined));
  expect(await warned(`${content}\r\n`)).toMatchObject([{ severity: "SEVERE", data: { mode: "SET" } }]);
});

test("a client may say itself which import a file follows, if it has ended and is its own", async () => {
  const key = await ended({ mode: "ADD" });
  const create = async (siteId: string, followsLoyaltyImportId: string) =>
    createImport(
      testCaller(siteId),
      { fileUrl: await uploadFile(siteId, "Email,Points\nc@d.co,1\n"), followsLoyaltyImportId },
      "http://x",
    );
  const { siteId } = key;
  const created = value(await create(siteId, key.loyaltyImportId));
  expect(importResource(created).followsLoyaltyImportId).toBe(key.loyaltyImportId);
  expect(failureOf(await create(siteId, created.id))).toBe(
    "followsLoyaltyImportId: followsLoyaltyImportId is an import that is INITIATED; only one whose run has ended can be followed.",
  );
  const other = await createTestSite();
  expect(failureOf(await create(other, key.loyaltyImportId))).toBe(
    "followsLoyaltyImportId: followsLoyaltyImportId is not an import of this site.",
  );
});
