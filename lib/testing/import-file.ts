import { createImport } from "../imports/create-import";
import { getImport, type ImportWithProgress } from "../imports/get-import";
import type { ImportKey } from "../imports/import-key";
import { parseImport } from "../imports/parse-import";
import type { Result } from "../result";
import { applyChunks } from "../runs/apply-chunks";
import { closeImport } from "../runs/close-import";
import { executeImport } from "../runs/execute-import";
import { stageRows } from "../runs/stage-rows";
import { writeErrorFile } from "../runs/write-error-file";
import { suggestEmails } from "../staging/suggest-emails";
import { receiveUpload } from "../uploads/receive-upload";
import { createUploadLink } from "../uploads/upload-link";
import { testCaller } from "./test-caller";

/** How a chunk is applied of an import without options. */
export const setBalances = { mode: "SET", ifBalanceChanged: "WRITE", description: "Import" } as const;

/** The value of a result that must have succeeded. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Stores a file as a client would through the signed URL. @returns its `filePath` */
export async function uploadFile(siteId: string, content: string | Buffer): Promise<string> {
  const { filePath } = await createUploadLink(siteId);
  const uploadId = /\/([^/]+)\.csv$/.exec(filePath)?.[1] ?? "";
  async function* bytes() {
    yield Buffer.from(content);
  }
  value(await receiveUpload(siteId, uploadId, bytes(), {}));
  return filePath;
}

/** Uploads a file, makes an import of it and parses it. */
export async function parsedImport(siteId: string, content: string | Buffer): Promise<ImportWithProgress> {
  const fileUrl = await uploadFile(siteId, content);
  const created = value(
    await createImport(testCaller(siteId), { fileUrl, fileName: "points.csv" }, "http://localhost"),
  );
  await parseImport({ siteId, loyaltyImportId: created.id });
  return currentImport({ siteId, loyaltyImportId: created.id });
}

/** Executes an import that is parsed, up to where its rows could be staged. */
export async function executedImport(siteId: string, content: string | Buffer): Promise<ImportKey> {
  const { id } = await parsedImport(siteId, content);
  value(await executeImport(testCaller(siteId), { loyaltyImportId: id }));
  return { siteId, loyaltyImportId: id };
}

/** What the durable function does with an executed import, without the engine. */
export async function runImport(key: ImportKey): Promise<ImportWithProgress> {
  await applyChunks(key, [...Array(await stageRows(key)).keys()]);
  await suggestEmails(key);
  await closeImport(key, await writeErrorFile(key));
  return currentImport(key);
}

export async function currentImport(key: ImportKey): Promise<ImportWithProgress> {
  return value(await getImport(key));
}
