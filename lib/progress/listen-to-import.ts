import { importNotFound, readImport } from "../imports/get-import";
import type { ImportKey } from "../imports/import-key";
import { failed, type Result, succeeded } from "../result";
import { takeListenerPlace } from "./listener-places";
import { progressStream } from "./progress-stream";

/**
 * Begins to tell a client about an import. See `progressStream`.
 * @param lastEventId of the last event that the client has seen
 * @param stop aborted when the client has gone, or the process is to end
 * @returns NOT_FOUND; TOO_MANY_LISTENERS when the site has as many streams as it may
 */
export async function listenToImport(
  key: ImportKey,
  lastEventId: string | null,
  stop: AbortSignal,
): Promise<Result<ReadableStream<Uint8Array>>> {
  const first = await readImport(key);
  if (!first) return importNotFound(key.loyaltyImportId);
  const leave = takeListenerPlace(key.siteId);
  if (!leave) {
    return failed(
      "TOO_MANY_LISTENERS",
      "This site has too many open streams of events. Close some, or ask for the import now and then.",
    );
  }
  return succeeded(progressStream({ key, first, lastEventId, stop, onEnd: leave }));
}
