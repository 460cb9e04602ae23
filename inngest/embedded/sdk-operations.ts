import { z } from "zod";

/** A step's result may have this many bytes of JSON, as with an Inngest server. */
const maxResultBytes = 4 * 1024 * 1024;

const sdkErrorFields = z.object({
  name: z.string().min(1).catch("Error"),
  message: z.string().optional(),
  error: z.string().optional(),
  stack: z.string().optional(),
  cause: z.unknown().optional(),
});

export type SdkError = { name: string; message: string; stack?: string; cause?: unknown };

/** An error as the SDK reports it, in the form it reads back. */
export function readSdkError(value: unknown): SdkError {
  const read = sdkErrorFields.safeParse(value);
  if (!read.success) return { name: "Error", message: typeof value === "string" ? value : "Unknown error" };
  const { name, message, error, stack, cause } = read.data;
  return {
    name,
    message: message || error || "Unknown error",
    ...(stack !== undefined && { stack }),
    ...(cause !== undefined && { cause }),
  };
}

const operation = z.object({
  /** The hash of the step's id. */
  id: z.string(),
  op: z.string(),
  name: z.string().optional(),
  displayName: z.string().optional(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});

export const sdkOperations = z.array(operation);

/** One thing the SDK found or did while it ran a function. */
export type SdkOperation = z.output<typeof operation>;

export function stepName({ displayName, name, id }: SdkOperation): string {
  return displayName ?? name ?? id;
}

/** What the engine cannot do, or will not store; the run fails with this message and is not tried again. */
export class RefusedError extends Error {
  override name = "RefusedError";
}

/** @throws RefusedError for a result that is too large */
export function resultJson(operation: SdkOperation): string {
  const json = JSON.stringify(operation.data ?? null);
  const bytes = Buffer.byteLength(json);
  if (bytes <= maxResultBytes) return json;
  throw new RefusedError(
    `The step "${stepName(operation)}" returned ${bytes} bytes; a step may return at most ${maxResultBytes}.`,
  );
}
