import type { ImportWithProgress } from "../imports/get-import";
import type { ImportKey } from "../imports/import-key";
import { beginRevert } from "../reverts/begin-revert";
import { closeRevert } from "../reverts/close-revert";
import { requestRevert } from "../reverts/request-revert";
import { revertChunks } from "../reverts/revert-chunks";
import { writeRevertReport } from "../reverts/write-revert-report";
import { currentImport, value } from "./import-file";
import { testCaller } from "./test-caller";

/** Asks for the undo of an import, and does what the durable function does then, without the engine. */
export async function revertImport(key: ImportKey): Promise<ImportWithProgress> {
  value(await requestRevert(testCaller(key.siteId), { loyaltyImportId: key.loyaltyImportId }));
  return runRevert(key);
}

/** What the durable function does with an undo that was asked for. */
export async function runRevert(key: ImportKey): Promise<ImportWithProgress> {
  await revertChunks(key, (await beginRevert(key)) ?? []);
  await closeRevert(key, await writeRevertReport(key));
  return currentImport(key);
}
