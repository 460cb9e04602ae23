import { bodyEncodings } from "@/app/api/body-encodings";
import { failureResponse } from "@/app/api/failure-response";
import { refusedMethods } from "@/app/api/refused-methods";
import { requestBytes } from "@/app/api/request-bytes";
import { respond } from "@/app/api/respond";
import { signedLinkFailure } from "@/app/api/signed-link-failure";
import type { Failure } from "@/lib/result";
import { receiveUpload } from "@/lib/uploads/receive-upload";
import { uploadPathOf } from "@/lib/uploads/upload-link";

type Context = { params: Promise<{ siteId: string; uploadId: string }> };

/** Receives a file through a signed link: the raw bytes, whatever their Content-Type says. One that is packed may say so. */
async function receive(request: Request, context: Context): Promise<Response> {
  return respond(request, async () => {
    const { siteId, uploadId } = await context.params;
    const refused = signedLinkFailure(uploadPathOf(siteId, uploadId), request);
    if (refused) return failureResponse(refused);
    const encodings = bodyEncodings(request).filter((encoding) => !["gzip", "x-gzip"].includes(encoding));
    if (encodings.length > 0) return failureResponse(refusedEncoding(encodings));
    const announced = request.headers.get("content-length");
    const received = await receiveUpload(siteId, uploadId, requestBytes(request), {
      ...(announced !== null && { announcedBytes: Number(announced) }),
      signal: request.signal,
    });
    return received.ok ? Response.json(received.value) : failureResponse(received.failure);
  });
}

function refusedEncoding(encodings: string[]): Failure {
  const description = `A file is sent as it is, or packed with gzip, not with Content-Encoding: ${encodings.join(", ")}.`;
  return { kind: "application", code: "ENCODED_BODY", description };
}

export { receive as POST, receive as PUT };

export const { GET, PATCH, DELETE, OPTIONS } = refusedMethods("POST", "PUT");
