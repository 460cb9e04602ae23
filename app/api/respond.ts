import { randomUUID } from "node:crypto";
import { databaseAnswers } from "@/lib/database/database-silence";
import { messageOf } from "@/lib/database/database-unreachable";
import { findFault } from "@/lib/faults/find-fault";
import { faultResponse, internalErrorResponse } from "./failure-response";

/** Runs the work of a route, and catches what nobody expected. The server has given the request its id (scripts/server.mjs). */
export async function respond(request: Request, work: () => Promise<Response>): Promise<Response> {
  const requestId = request.headers.get("x-request-id") ?? randomUUID();
  const response = await work().catch((error: unknown) => {
    // Whoever hung up in the middle gets no answer, and it is no error of ours.
    if (request.signal.aborted) return new Response(null, { status: 499 });
    const what = `Request ${requestId}: ${request.method} ${new URL(request.url).pathname} failed`;
    const fault = findFault(error);
    if (fault) {
      // The place in the code says nothing here; and of a database that is away, the log has been told once.
      if (fault !== "DATABASE_AWAY" || databaseAnswers()) console.error(`${what} (${fault}): ${messageOf(error)}`);
      return faultResponse(fault, requestId);
    }
    console.error(`${what}.`, error);
    return internalErrorResponse(requestId);
  });
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  return request.method === "HEAD" ? withoutBody(response) : response;
}

/** Next answers HEAD by GET and drops the body unread; a stream would never learn that nobody listens. */
async function withoutBody({ body, status, headers }: Response): Promise<Response> {
  await body?.cancel();
  return new Response(null, { status, headers });
}
