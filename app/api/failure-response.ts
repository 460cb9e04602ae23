import { describeRefusal } from "@/lib/faults/describe-fault";
import type { Fault } from "@/lib/faults/find-fault";
import type { Failure, FailureCode } from "@/lib/result";

/** The one table that maps outcomes to HTTP: status, and the contract's code where ours says more. */
const answers: Record<FailureCode, { status: number; code: string; retryAfter?: boolean }> = {
  METHOD_NOT_ALLOWED: { status: 405, code: "METHOD_NOT_ALLOWED" },
  NOT_JSON: { status: 415, code: "INVALID_ARGUMENT" },
  ENCODED_BODY: { status: 415, code: "INVALID_ARGUMENT" },
  UNAUTHENTICATED: { status: 401, code: "UNAUTHENTICATED" },
  PERMISSION_DENIED: { status: 403, code: "PERMISSION_DENIED" },
  NOT_FOUND: { status: 404, code: "NOT_FOUND" },
  INVALID_STATUS: { status: 409, code: "INVALID_STATUS" },
  ABORTED: { status: 409, code: "ABORTED" },
  ALREADY_EXISTS: { status: 409, code: "ALREADY_EXISTS" },
  WARNINGS_NOT_ACKNOWLEDGED: { status: 409, code: "WARNINGS_NOT_ACKNOWLEDGED" },
  FILE_UNUSABLE: { status: 409, code: "FAILED_PRECONDITION" },
  IDEMPOTENCY_KEY_IN_USE: { status: 409, code: "IDEMPOTENCY_KEY_IN_USE" },
  IDEMPOTENCY_KEY_REUSED: { status: 422, code: "IDEMPOTENCY_KEY_REUSED" },
  FILE_TOO_LARGE: { status: 413, code: "RESOURCE_EXHAUSTED" },
  REQUEST_TOO_LARGE: { status: 413, code: "RESOURCE_EXHAUSTED" },
  TOO_MANY_LISTENERS: { status: 429, code: "RESOURCE_EXHAUSTED", retryAfter: true },
  TOO_MANY_PREVIEWS: { status: 429, code: "RESOURCE_EXHAUSTED", retryAfter: true },
};

/** The same for what goes wrong around the app. */
const faultAnswers: Record<Fault, { status: number; code: string }> = {
  DISK_FULL: { status: 507, code: "RESOURCE_EXHAUSTED" },
  SHARED_MEMORY_FULL: { status: 503, code: "UNAVAILABLE" },
  FILES_UNUSABLE: { status: 503, code: "UNAVAILABLE" },
  CONNECTIONS_USED_UP: { status: 503, code: "UNAVAILABLE" },
  DATABASE_READ_ONLY: { status: 503, code: "UNAVAILABLE" },
  TIME_LIMIT: { status: 504, code: "DEADLINE_EXCEEDED" },
  DATABASE_AWAY: { status: 503, code: "UNAVAILABLE" },
};

const retryAfterSeconds = 5;

/** A failure in the contract's shape. */
export function failureResponse(failure: Failure): Response {
  if (failure.kind === "validation") {
    const { violations } = failure;
    const message = violations.map((violation) => violation.description).join(" ");
    return Response.json({ message, details: { validationError: { fieldViolations: violations } } }, { status: 400 });
  }
  const { status, code, retryAfter } = answers[failure.code];
  const response = applicationError(status, code, failure.description, failure.data);
  if (retryAfter) response.headers.set("retry-after", String(retryAfterSeconds));
  return response;
}

/** What a caller learns of a fault that passes: the same request may succeed later. */
export function faultResponse(fault: Fault, requestId: string): Response {
  const { status, code } = faultAnswers[fault];
  const response = applicationError(status, code, describeRefusal(fault), { requestId });
  response.headers.set("retry-after", String(retryAfterSeconds));
  return response;
}

/** What a caller learns of something that nobody expected: the id under which the log has it. */
export function internalErrorResponse(requestId: string): Response {
  return applicationError(500, "INTERNAL", `Something went wrong on our side. Request ${requestId}.`, { requestId });
}

function applicationError(
  status: number,
  code: string,
  description: string,
  data: Record<string, unknown> = {},
): Response {
  return Response.json(
    { message: description, details: { applicationError: { code, description, data } } },
    { status },
  );
}
