import { fill } from "@/app/texts/fill";
import type { UploadTexts } from "./upload-texts";

/** Why a file did not arrive, in a sentence for a person; `undefined` when the person stopped it. */
export class UploadRefused extends Error {}

type Sending = {
  signal: AbortSignal;
  onProgress: (sentBytes: number) => void;
  refusals: UploadTexts["refusals"];
};

/**
 * Sends a file by PUT. XMLHttpRequest, because fetch does not tell how much of a body was sent.
 * @throws UploadRefused, or the signal's reason when it was aborted
 */
export function sendFile(uploadPath: string, file: File, { signal, onProgress, refusals }: Sending): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const end = (error?: unknown) => {
      signal.removeEventListener("abort", stop);
      if (error === undefined) resolve();
      else reject(error);
    };
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onload = () =>
      end(request.status === 200 ? undefined : new UploadRefused(refusal(request, file.name, refusals)));
    request.onerror = () => end(new UploadRefused(refusals.connectionLost));
    request.onabort = () => end(signal.reason);
    if (signal.aborted) return end(signal.reason);
    signal.addEventListener("abort", stop);
    request.open("PUT", uploadPath);
    request.setRequestHeader("Content-Type", file.type || "text/csv");
    request.send(file);
  });
}

/** A sentence of the reader's catalogue, or that of the server where the catalogue does not know better. */
function refusal({ responseText, status }: XMLHttpRequest, fileName: string, refusals: Sending["refusals"]): string {
  if (status === 413) return fill(refusals.tooLarge, { file: fileName });
  if (status === 404 || status === 409) return refusals.linkUsed;
  return messageOf(responseText) ?? fill(refusals.refused, { status: String(status) });
}

function messageOf(responseText: string): string | undefined {
  try {
    const body: unknown = JSON.parse(responseText);
    const isMessage = typeof body === "object" && body !== null && "message" in body;
    return isMessage && typeof body.message === "string" ? body.message : undefined;
  } catch {
    return undefined;
  }
}
