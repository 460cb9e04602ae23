import { randomUUID } from "node:crypto";
import { whileDatabaseAnswers } from "../database/database-silence";
import { prisma } from "../database/pool";
import { env } from "../env";
import { failed, type Result, succeeded } from "../result";
import { deleteFile, FileTooLargeError, putFile, type StoredFile } from "../storage/local-storage";
import { filePathOf } from "./upload-link";

export type ReceivedFile = StoredFile & { filePath: string };

/**
 * Streams a file into the place of an upload. Only a file that arrived whole is stored, and only once: of two at the same
 * moment the first to arrive whole wins.
 * @param announcedBytes the Content-Length, when the sender gave one
 */
export async function receiveUpload(
  siteId: string,
  uploadId: string,
  body: AsyncIterable<Uint8Array>,
  options: { announcedBytes?: number; signal?: AbortSignal },
): Promise<Result<ReceivedFile>> {
  const where = { siteId_id: { siteId, id: uploadId } };
  const upload = await whileDatabaseAnswers(() => prisma().upload.findUnique({ where }));
  if (!upload) return failed("NOT_FOUND", "This upload link is no longer known. Ask for a new one.");
  if (upload.status !== "PENDING") return alreadyUsed();
  const maxBytes = env().MAX_FILE_BYTES;
  if ((options.announcedBytes ?? 0) > maxBytes) return tooLarge(maxBytes);

  // A name of its own for every attempt, so that two senders never write to one file.
  const storageKey = `uploads/${siteId}/${uploadId}-${randomUUID()}`;
  const sender = body[Symbol.asyncIterator]();
  let stored: StoredFile;
  try {
    stored = await putFile(storageKey, piecesOf(sender), { maxBytes });
  } catch (error) {
    if (error instanceof FileTooLargeError) {
      await sender.return?.();
      return tooLarge(maxBytes);
    }
    // A sender who is still sending would not hear the answer.
    if (!options.signal?.aborted) await discard(sender, maxBytes).catch(() => {});
    throw error;
  }
  if (options.announcedBytes !== undefined && options.announcedBytes !== stored.size) {
    await deleteFile(storageKey);
    return failed("ABORTED", `Only ${stored.size} of ${options.announcedBytes} bytes arrived. Send the file again.`);
  }
  const claimed = await whileDatabaseAnswers(() =>
    prisma().upload.updateMany({
      where: { siteId, id: uploadId, status: "PENDING" },
      data: { status: "STORED", storageKey, ...stored },
    }),
  );
  if (claimed.count === 0) {
    await deleteFile(storageKey);
    return alreadyUsed();
  }
  return succeeded({ filePath: filePathOf(siteId, uploadId), ...stored });
}

/** What a sender sends. Whoever stops reading it may go on later. */
async function* piecesOf(sender: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await sender.next(); !next.done; next = await sender.next()) yield next.value;
}

async function discard(sender: AsyncIterator<Uint8Array>, maxBytes: number): Promise<void> {
  let bytes = 0;
  for await (const piece of piecesOf(sender)) {
    bytes += piece.length;
    if (bytes > maxBytes) break;
  }
  await sender.return?.();
}

function alreadyUsed() {
  return failed("ALREADY_EXISTS", "A file was already uploaded through this link. Ask for a new one for another file.");
}

function tooLarge(maxBytes: number) {
  return failed("FILE_TOO_LARGE", `The file is larger than ${maxBytes} bytes, the limit of this installation.`, {
    maxBytes,
  });
}
