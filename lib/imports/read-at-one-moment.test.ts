import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { linkedImports } from "../follow-ups/linked-imports";
import { requestRevert } from "../reverts/request-revert";
import { currentImport, executedImport, runImport, value } from "../testing/import-file";
import { meeting } from "../testing/meeting";
import { siteWithBalances } from "../testing/site-with-balances";
import { testCaller } from "../testing/test-caller";
import { getImport, type ImportWithProgress } from "./get-import";
import { queryImports } from "./query-imports";

test("an import and its undo are read as they were at one moment, alone and in a list", async () => {
  const siteId = await siteWithBalances({ "a@b.co": 1 });
  const key = await executedImport(siteId, "Email,Points\na@b.co,10\n");
  const ended = await runImport(key);
  value(await requestRevert(testCaller(siteId), { loyaltyImportId: ended.id }));
  const before = await currentImport(key);

  const read: (ImportWithProgress | undefined)[] = [];
  const readers = [
    async () => read.push(value(await getImport(key))),
    async () => read.push(value(await queryImports(siteId, {})).rows.find(({ id }) => id === ended.id)),
    async () => read.push((await linkedImports({ ...ended, id: randomUUID(), followsImportId: ended.id })).followed),
  ];
  // The undo ends after they have read the import, and before they can read the undo.
  const end = `
    LOCK TABLE import_revert;
    UPDATE import_revert SET status = 'FAILED', error_reason = 'The disk is full.' WHERE loyalty_import_id = '${ended.id}';
    UPDATE loyalty_import SET revision = revision + 1 WHERE id = '${ended.id}'`;
  expect(await meeting(end, [], readers)).toEqual(readers.map(() => "done"));

  const told = ({ revision, revert }: ImportWithProgress) => ({ revision, status: revert?.status });
  expect(read.map((each) => each && told(each))).toEqual(readers.map(() => told(before)));
  expect(told(await currentImport(key))).toEqual({ revision: before.revision + 1n, status: "FAILED" });
});
