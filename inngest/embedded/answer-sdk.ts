import { z } from "zod";
import type { AcceptedEvent } from "./accept-event";
import type { Claim } from "./run-steps";
import { type SdkOperation, sdkOperations } from "./sdk-operations";

export type SdkRequests = {
  acceptEvents: (events: readonly AcceptedEvent[]) => Promise<void>;
  /** @returns false when the run is no longer this claim's: the SDK then stops working on it */
  checkpoint: (run: Claim, operations: readonly SdkOperation[]) => Promise<boolean>;
};

const sentEvents = z.array(
  z.object({ id: z.string().min(1).optional(), name: z.string().min(1), data: z.record(z.string(), z.unknown()) }),
);

const checkpoint = z.object({ run_id: z.uuid(), qi_id: z.uuid(), steps: sdkOperations });

/** Answers what the SDK asks of an Inngest server: that it takes events, and that it stores the results of steps. */
export async function answerSdk(request: Request, requests: SdkRequests): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (request.method === "POST" && pathname.startsWith("/e/")) {
    const seed = request.headers.get("x-inngest-event-id-seed") ?? crypto.randomUUID();
    const events = sentEvents
      .parse(await request.json())
      // The seed is the same when the SDK sends once more, because it did not hear an answer.
      .map(({ id, name, data }, index) => ({ id: id ?? `${seed}:${index}`, name, data }));
    await requests.acceptEvents(events);
    return Response.json({ ids: events.map(({ id }) => id), status: 200 });
  }
  if (request.method === "POST" && /^\/v1\/checkpoint\/[^/]+\/async$/.test(pathname)) {
    const { run_id: id, qi_id: claimId, steps } = checkpoint.parse(await request.json());
    const held = await requests.checkpoint({ id, claimId }, steps);
    return Response.json({}, { status: held ? 200 : 409 });
  }
  return Response.json({ error: `The embedded engine does not know ${request.method} ${pathname}.` }, { status: 404 });
}
