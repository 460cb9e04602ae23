export type ProgressAnswer = { working: boolean; processedRowCount: number; retryReason: string | undefined };

/** Reads what the route `progress` answers; undefined when it is something else. By hand, because Zod is large in a browser. */
export function readProgressAnswer(body: unknown): ProgressAnswer | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  if (!("working" in body) || typeof body.working !== "boolean") return undefined;
  if (!("processedRowCount" in body) || typeof body.processedRowCount !== "number") return undefined;
  const retryReason = "retryReason" in body && typeof body.retryReason === "string" ? body.retryReason : undefined;
  return { working: body.working, processedRowCount: body.processedRowCount, retryReason };
}
