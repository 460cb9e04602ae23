import type { Inngest, InngestFunction } from "inngest";
import { z } from "zod";

export type ConcurrencyLimit = {
  limit: number;
  /** ["data", "siteId"]: the part of the event whose value is counted by itself; empty counts all runs together. */
  keyPath: readonly string[];
};

export type FunctionConfiguration = {
  /** With the client's id before it. */
  id: string;
  triggers: readonly { eventName: string; failedFunctionId?: string }[];
  /** The first attempt included. */
  maxAttempts: number;
  limits: readonly ConcurrencyLimit[];
};

const defaultRetries = 3;

const concurrencyLimit = z.strictObject({
  limit: z.int().min(0),
  key: z
    .string()
    .regex(/^event(\.\w+)+$/, "must be a dotted path such as event.data.siteId")
    .optional(),
  scope: z.literal("fn", "only the scope fn is known").optional(),
});

const trigger = z.strictObject({
  event: z.string(),
  expression: z
    .string()
    .regex(/^event\.data\.function_id == '[^']*'$/, "conditions are not known")
    .optional(),
});

// Strict: an option that is not listed (cron, throttle, cancelOn, …) would otherwise be ignored in silence.
const configuration = z.strictObject({
  id: z.string(),
  name: z.string(),
  triggers: z.array(trigger),
  steps: z.record(z.string(), z.object({ retries: z.object({ attempts: z.int() }).optional() })),
  concurrency: z.preprocess(inOneForm, z.array(concurrencyLimit).max(2)),
});

/**
 * Reads what the functions ask of an engine, each function's failure handler as a function of its own.
 * @throws Error that names the function and the option which the embedded engine does not know
 */
export function readConfigurations(
  client: Inngest.Any,
  functions: readonly InngestFunction.Any[],
): Map<string, FunctionConfiguration> {
  const baseUrl = new URL("http://embedded.invalid/api/inngest");
  // biome-ignore lint/complexity/useLiteralKeys: it is what the SDK tells an Inngest server, but its type calls it private.
  const found = functions.flatMap((each) => each["getConfig"]({ baseUrl, appPrefix: client.id }));
  const read = new Map(found.map((config) => [config.id, readConfiguration(config)]));
  return new Map([...read].map(([id, each]) => [id, { ...each, maxAttempts: attemptsOf(each, read) }]));
}

/** A failure handler has as many as its function: the SDK lets it fail once only, and then nobody would hear of the failure. */
function attemptsOf(
  { maxAttempts, triggers }: FunctionConfiguration,
  all: ReadonlyMap<string, FunctionConfiguration>,
): number {
  const failed = triggers.map(({ failedFunctionId }) => all.get(failedFunctionId ?? "")?.maxAttempts ?? 0);
  return Math.max(maxAttempts, ...failed);
}

function readConfiguration(config: { id: string }): FunctionConfiguration {
  const set = Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined));
  const read = configuration.safeParse(set);
  if (!read.success) {
    throw new Error(`The embedded engine cannot run the function "${config.id}": ${z.prettifyError(read.error)}`);
  }
  const { id, triggers, steps, concurrency } = read.data;
  return {
    id,
    triggers: triggers.map(({ event, expression }) => ({
      eventName: event,
      ...(expression !== undefined && { failedFunctionId: expression.split("'")[1] ?? "" }),
    })),
    maxAttempts: 1 + (Object.values(steps)[0]?.retries?.attempts ?? defaultRetries),
    // As with an Inngest server, a limit of 0 is none.
    limits: concurrency.filter(({ limit }) => limit > 0).map(readLimit),
  };
}

/** The SDK passes on what the function says: a number, a limit, or a list of limits. */
function inOneForm(concurrency: unknown = []): unknown[] {
  return [concurrency].flat().map((each) => (typeof each === "number" ? { limit: each } : each));
}

function readLimit({ limit, key }: z.output<typeof concurrencyLimit>): ConcurrencyLimit {
  return { limit, keyPath: key?.split(".").slice(1) ?? [] };
}
