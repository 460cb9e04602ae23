import { failed } from "@/lib/result";
import { failureResponse } from "./failure-response";
import { respond } from "./respond";

type Served = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

type Handler = (request: Request) => Promise<Response>;

/**
 * What a route answers to methods that it does not have: 405 with the error of the contract, and which ones it has. OPTIONS is
 * told the same.
 * @param served the methods that the route has; of the handlers it exports those of the others
 */
export function refusedMethods(...served: [Served, ...Served[]]): Record<Served | "OPTIONS", Handler> {
  const allow = [...served.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])), "OPTIONS"].join(", ");
  const refuse: Handler = (request) =>
    respond(request, async () => {
      const description = `${new URL(request.url).pathname} takes no ${request.method}, only ${served.join(" and ")}.`;
      const response = failureResponse(failed("METHOD_NOT_ALLOWED", description).failure);
      response.headers.set("allow", allow);
      return response;
    });
  const tell: Handler = async () => new Response(null, { status: 204, headers: { allow } });
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: tell };
}
