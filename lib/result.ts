/** What was wrong with one field of a request. `field` is a path such as `headerMappingInfo.headerMappings[0].columnIndex`. */
export type Violation = {
  field: string;
  description: string;
  violatedRule:
    | "REQUIRED_FIELD"
    | "FORMAT"
    | "MIN"
    | "MAX"
    | "MIN_LENGTH"
    | "MAX_LENGTH"
    | "MIN_SIZE"
    | "MAX_SIZE"
    | "OTHER";
  ruleName?: string;
  data?: Record<string, unknown>;
};

/** Why a request could not be fulfilled. `app/api/failure-response.ts` holds the one table that maps these to HTTP. */
export type FailureCode =
  | "UNAUTHENTICATED"
  | "PERMISSION_DENIED"
  | "NOT_FOUND"
  | "INVALID_STATUS"
  | "ABORTED"
  | "ALREADY_EXISTS"
  | "WARNINGS_NOT_ACKNOWLEDGED"
  | "IDEMPOTENCY_KEY_IN_USE"
  | "IDEMPOTENCY_KEY_REUSED"
  | "FILE_TOO_LARGE"
  | "FILE_UNUSABLE"
  | "REQUEST_TOO_LARGE"
  | "TOO_MANY_LISTENERS"
  | "TOO_MANY_PREVIEWS"
  | "NOT_JSON"
  | "ENCODED_BODY"
  | "METHOD_NOT_ALLOWED";

export type Failure =
  | { kind: "application"; code: FailureCode; description: string; data?: Record<string, unknown> }
  | { kind: "validation"; violations: Violation[] };

/** Expected outcomes are data; only surprises are thrown. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export function succeeded<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function failed(
  code: FailureCode,
  description: string,
  data?: Record<string, unknown>,
): { ok: false; failure: Failure } {
  return { ok: false, failure: { kind: "application", code, description, ...(data && { data }) } };
}

export function invalid(violations: Violation[]): { ok: false; failure: Failure } {
  return { ok: false, failure: { kind: "validation", violations } };
}
