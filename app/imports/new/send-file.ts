import { z } from "zod";

/** Why a file did not arrive, in a sentence for a person; `undefined` when the person stopped it. */
export class UploadRefused extends Error {}

const errorBody = z.object({ message: z.string() });

/**
 * Sends a file by PUT. XMLHttpRequest, because fetch does not tell how much of a body was sent.
 * @throws UploadRefused, or the signal's reason when it was aborted
 */
export function sendFile(
  uploadPath: string,
  file: File,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (sentBytes: number) => void },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const end = (error?: unknown) => {
      signal.removeEventListener("abort", stop);
      if (error === undefined) resolve();
      else reject(error);
    };
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onload = () => end(request.status === 200 ? undefined : new UploadRefused(refusal(request)));
    request.onerror = () => end(new UploadRefused(connectionLost));
    request.onabort = () => end(signal.reason);
    if (signal.aborted) return end(signal.reason);
    signal.addEventListener("abort", stop);
    request.open("PUT", uploadPath);
    request.setRequestHeader("Content-Type", file.type || "text/csv");
    request.send(file);
  });
}

export const connectionLost =
  "The connection was lost while the file was being sent. Check that loyalty-imports is running, then choose the file again.";

function refusal({ responseText, status }: XMLHttpRequest): string {
  try {
    return errorBody.parse(JSON.parse(responseText)).message;
  } catch {
    return `The file was refused (error ${status}). Choose it again.`;
  }
}
