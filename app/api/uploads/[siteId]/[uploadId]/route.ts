import { failureResponse } from "@/app/api/failure-response";
import { refusedMethods } from "@/app/api/refused-methods";
import { requestBytes } from "@/app/api/request-bytes";
import { respond } from "@/app/api/respond";
import { signedLinkFailure } from "@/app/api/signed-link-failure";
import { receiveUpload } from "@/lib/uploads/receive-upload";
import { uploadPathOf } from "@/lib/uploads/upload-link";

type Context = { params: Promise<{ siteId: string; uploadId: string }> };

/** Receives a file through a signed link: the raw bytes, whatever their Content-Type says. */
async function receive(request: Request, context: Context): Promise<Response> {
  return respond(request, async () => {
    const { siteId, uploadId } = await context.params;
    const refused = signedLinkFailure(uploadPathOf(siteId, uploadId), request);
    if (refused) return failureResponse(refused);
    const announced = request.headers.get("content-length");
    const received = await receiveUpload(siteId, uploadId, requestBytes(request), {
      ...(announced !== null && { announcedBytes: Number(announced) }),
      signal: request.signal,
    });
    return received.ok ? Response.json(received.value) : failureResponse(received.failure);
  });
}

export { receive as POST, receive as PUT };

export const { GET, PATCH, DELETE, OPTIONS } = refusedMethods("POST", "PUT");
