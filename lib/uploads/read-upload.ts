import type { Upload } from "@/prisma/client/client";
import type { FileSource } from "../files/file-source";
import { FileChangedError, fileExists, readUnchangedFile } from "../storage/local-storage";

/**
 * A file that was uploaded, to be opened as often as it is read; undefined when it is not there. Opening or reading it fails
 * with FileChangedError when it is no longer what was uploaded; at its end at the latest.
 */
export async function uploadSource(upload: Upload | null): Promise<FileSource | undefined> {
  if (!upload?.storageKey || upload.size === null || upload.sha256 === null) return undefined;
  const { storageKey, size, sha256 } = upload;
  if (!(await fileExists(storageKey))) return undefined;
  return async () => {
    const bytes = await readUnchangedFile(storageKey, { size: Number(size), sha256 });
    if (!bytes) throw new FileChangedError();
    return bytes;
  };
}
