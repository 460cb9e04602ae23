import { createHash } from "node:crypto";
import { z } from "zod";
import { whileDatabaseAnswers } from "@/lib/database/database-silence";
import { claimKey } from "@/lib/idempotency/claim-key";
import { answerClaim, releaseClaim } from "@/lib/idempotency/end-claim";
import { keepClaim } from "@/lib/idempotency/keep-claim";
import type { KeyClaim } from "@/lib/idempotency/key-claim";
import { ClaimLostError } from "@/lib/idempotency/store-answer";
import { readInput } from "@/lib/read-input";
import { failed } from "@/lib/result";
import { failureResponse } from "./failure-response";

const headerName = "Idempotency-Key";
const retryAfterSeconds = 1;

const headers = z.object({
  [headerName]: z
    .string()
    .min(1)
    .max(255)
    .regex(/^[\x20-\x7e]*$/, "must be printable ASCII"),
});

/**
 * Answers a POST that comes with an Idempotency-Key once: whoever repeats it gets the first answer again, for 24 hours. Without
 * the header it is worked on as ever.
 * @param work gets the claim that it must store its answer with (see storeAnswer)
 */
export async function answerOnce(
  request: Request,
  { siteId, body }: { siteId: string; body: Uint8Array },
  work: (claim: KeyClaim | undefined) => Promise<Response>,
): Promise<Response> {
  const key = request.method === "POST" ? request.headers.get(headerName) : null;
  if (key === null) return work(undefined);
  const read = readInput(headers, { [headerName]: key });
  if (!read.ok) return failureResponse(read.failure);

  const fingerprint = fingerprintOf(request, body);
  const found = await whileDatabaseAnswers(() => claimKey({ siteId, key, fingerprint }));
  if (found.state === "CLAIMED") return workOnClaim(found.claim, work);
  if (found.state === "REUSED") return keyReused();
  if (found.state === "AT_WORK") return keyInUse();
  return new Response(found.body, {
    status: found.status,
    headers: { "content-type": "application/json", "idempotency-replayed": "true" },
  });
}

/** Both prefixes of a path mean the same. Bytes that are no UTF-8 are read as one and the same sign, and yet differ. */
function fingerprintOf({ method, url }: Request, body: Uint8Array): string {
  const { pathname, search } = new URL(url);
  const path = pathname.replace(/^(\/_api\/[^/]+|\/api)(?=\/v1\/)/, "");
  return createHash("sha256").update(`${method} ${path}${search}\n`).update(body).digest("hex");
}

async function workOnClaim(claim: KeyClaim, work: (claim: KeyClaim) => Promise<Response>): Promise<Response> {
  const stopKeeping = keepClaim(claim);
  try {
    const response = await work(claim);
    const answer = { status: response.status, body: await response.clone().text() };
    await whileDatabaseAnswers(() => (isFinal(response) ? answerClaim(claim, answer) : releaseClaim(claim)));
    return response;
  } catch (error) {
    // While the database is away nothing can be released; the claim then ends by itself, because nobody renews it.
    await whileDatabaseAnswers(() => releaseClaim(claim)).catch(() => {});
    if (error instanceof ClaimLostError) return keyInUse();
    throw error;
  } finally {
    stopKeeping();
  }
}

/** A request that was not valid was never begun, and one that failed on our side may succeed: their retries are worked on. */
function isFinal({ status }: Response): boolean {
  return status !== 400 && status !== 429 && status < 500;
}

function keyReused(): Response {
  const description = `This ${headerName} was used for another request, with another path or body. Send a new one.`;
  return failureResponse(failed("IDEMPOTENCY_KEY_REUSED", description).failure);
}

function keyInUse(): Response {
  const description = `A request with this ${headerName} is still at work. Send it again in a moment to get its answer.`;
  const response = failureResponse(failed("IDEMPOTENCY_KEY_IN_USE", description).failure);
  response.headers.set("retry-after", String(retryAfterSeconds));
  return response;
}
