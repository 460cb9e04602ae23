import type { Caller } from "@/lib/activities/caller";
import { whileDatabaseAnswers } from "@/lib/database/database-silence";
import type { KeyClaim } from "@/lib/idempotency/key-claim";
import type { Result } from "@/lib/result";
import { authenticate } from "@/lib/sites/authenticate";
import { answerOnce } from "./answer-once";
import { failureResponse } from "./failure-response";
import { readJson } from "./read-json";
import { requestOrigin } from "./request-origin";
import { respond } from "./respond";

/** A request of a program that has shown which site it may act for. */
export type SiteCall = Caller & {
  /** The address under which the caller reached this installation. */
  origin: string;
  /** Parameters of the path and of the query; one of the path wins. */
  parameters: Record<string, string>;
  /** All values of the query, for those that may occur several times. */
  query: URLSearchParams;
  /** The JSON body; an empty body counts as `{}`. */
  body: unknown;
  /** For whoever needs more: its headers, or to know that the client has gone. */
  request: Request;
  /** Of a POST with an Idempotency-Key: what changes something stores its answer with it, see lib/idempotency/store-answer.ts. */
  claim: KeyClaim | undefined;
};

/** A path without parameters comes without any, not with none. */
type Context = { params: Promise<Record<string, string | string[] | undefined> | undefined> };

/**
 * A route of the API: authorises, reads the request, calls one function, answers with its value or its failure. A value that is
 * a Response is the answer.
 */
export function siteRoute(handle: (call: SiteCall) => Promise<Result<object>>) {
  return (request: Request, context: Context): Promise<Response> =>
    respond(request, async () => {
      const caller = await whileDatabaseAnswers(() =>
        authenticate(request.headers.get("authorization"), request.headers.get("wix-site-id")),
      );
      if (!caller.ok) return failureResponse(caller.failure);
      const body = await readJson(request);
      if (!body.ok) return failureResponse(body.failure);
      const query = new URL(request.url).searchParams;
      const { siteId, actor } = caller.value;
      const call: Omit<SiteCall, "claim"> = {
        siteId,
        actor,
        origin: requestOrigin(request),
        parameters: { ...Object.fromEntries(query), ...plainParameters((await context.params) ?? {}) },
        query,
        body: body.value.value,
        request,
      };
      return answerOnce(request, { siteId, body: body.value.bytes }, async (claim) => {
        const result = await whileDatabaseAnswers(() => handle({ ...call, claim }));
        if (!result.ok) return failureResponse(result.failure);
        return result.value instanceof Response ? result.value : Response.json(result.value);
      });
    });
}

function plainParameters(parameters: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}
