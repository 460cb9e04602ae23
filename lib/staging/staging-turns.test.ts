import { expect, test, vi } from "vitest";
import { correctRow } from "../corrections/correct-row";
import { pool } from "../database/pool";
import { transaction } from "../database/transaction";
import { deleteImport } from "../imports/delete-import";
import { previewImport } from "../previews/preview-import";
import { parsedImport, value } from "../testing/import-file";
import { siteWith } from "../testing/site-with";
import { testCaller } from "../testing/test-caller";
import { lockStaging } from "./stage-file";
import { withStagingTurn } from "./staging-turns";

test("however many wait for the staging of an import, the others find a connection", async () => {
  const siteId = await siteWith({ "a@b.co": 1 });
  const { id } = await parsedImport(siteId, "Email,Points\nnobody@b.co,1\n");
  value(await previewImport(testCaller(siteId), { loyaltyImportId: id }));
  const key = { siteId, loyaltyImportId: id };
  const waiting = await withStagingTurn(key, () =>
    transaction(async (client) => {
      await lockStaging(client, key);
      const released = vi.fn();
      pool().on("release", released);
      const row = { loyaltyImportId: id, rowNumber: 1 };
      const corrections = Array.from({ length: 30 }, () => correctRow(testCaller(siteId), row, { skip: true }));
      const begun = [...corrections, deleteImport(testCaller(siteId), id, undefined)];
      // Each has looked at the import, which takes a connection, and has given it back.
      await vi.waitFor(() => expect(released.mock.calls.length).toBeGreaterThanOrEqual(begun.length), 10_000);
      pool().off("release", released);
      expect((await pool().query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
      return begun;
    }),
  );
  const outcomes = (await Promise.all(waiting)).map((result) => result.ok);
  // The corrections came first, and the import has another revision than the one that was to be deleted.
  expect(outcomes).toEqual([...Array.from({ length: 30 }, () => true), false]);
});

test("whoever comes later has the turn although the one before has failed", async () => {
  const key = { siteId: "", loyaltyImportId: "an import" };
  const failing = withStagingTurn(key, () => Promise.reject(new Error("the file is gone")));
  const later = withStagingTurn(key, async () => "done");
  await expect(failing).rejects.toThrow("the file is gone");
  expect(await later).toBe("done");
});
