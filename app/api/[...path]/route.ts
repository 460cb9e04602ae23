import { failureResponse } from "../failure-response";
import { respond } from "../respond";

/** Whatever the API does not have. */
function notFound(request: Request): Promise<Response> {
  return respond(request, async () =>
    failureResponse({
      kind: "application",
      code: "NOT_FOUND",
      description: `There is no ${request.method} ${new URL(request.url).pathname} here.`,
    }),
  );
}

export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT };
