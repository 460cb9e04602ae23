import type { Readable } from "node:stream";
import type { Upload } from "@/prisma/client/client";
import { readUnchangedFile } from "../storage/local-storage";

/**
 * The bytes of a file that was uploaded, or undefined when it is not there.
 * @throws FileChangedError, here or at the end of the bytes, when it is no longer what was uploaded
 */
export async function readUpload(upload: Upload | null): Promise<Readable | undefined> {
  if (!upload?.storageKey || upload.size === null || upload.sha256 === null) return undefined;
  return readUnchangedFile(upload.storageKey, { size: Number(upload.size), sha256: upload.sha256 });
}
