import type { Inngest, InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import type { ClaimedRun } from "./claim-run";
import { retryAfterDelay } from "./delays";
import type { RunStep } from "./run-steps";
import { readSdkError, type SdkError, type SdkOperation, sdkOperations } from "./sdk-operations";

export type FunctionCall = {
  run: ClaimedRun;
  steps: readonly RunStep[];
  attempt: number;
  maxAttempts: number;
  /** The hash of the one step to run; without it, the function goes on where its memorised steps end. */
  plannedStep?: string;
};

/** `final` means: not to be tried again, whatever the count of attempts says. */
type Retry = { final: boolean; retryDelayMilliseconds?: number | undefined };

export type Answer =
  | { kind: "completed"; output: unknown }
  | ({ kind: "failed"; error: SdkError } & Retry)
  | ({ kind: "operations"; operations: SdkOperation[] } & Retry);

export type CallFunction = (call: FunctionCall) => Promise<Answer>;

/** Runs functions the way an Inngest server does: by calling the SDK's own request handler, here without a network. */
export function functionCaller(client: Inngest.Any, functions: readonly InngestFunction.Any[]): CallFunction {
  const handler = serve({ client, functions });
  return async (call) => readAnswer(await handler(requestOf(call)));
}

function requestOf({ run, steps, attempt, maxAttempts, plannedStep = "step" }: FunctionCall): Request {
  const memorised = steps.filter(({ status, due }) => status === "DONE" && due);
  const sleeps = steps.some(({ status, due }) => status === "DONE" && !due);
  const body = {
    version: 2,
    event: run.event,
    events: [run.event],
    steps: Object.fromEntries(memorised.map((step) => [step.hash, memory(step)])),
    ctx: {
      run_id: run.id,
      // With these two the SDK stores each result as soon as it has it, and goes on with the next step by itself.
      fn_id: run.functionId,
      qi_id: run.claimId,
      attempt,
      max_attempts: maxAttempts,
      // A branch that sleeps would be found again; the SDK is not to run another branch's step in the same call.
      disable_immediate_execution: sleeps,
      use_api: false,
      stack: { stack: memorised.map(({ hash }) => hash), current: memorised.length },
    },
  };
  const query = new URLSearchParams({ fnId: run.functionId, stepId: plannedStep });
  return new Request(`http://embedded.invalid/api/inngest?${query}`, {
    method: "POST",
    headers: { "content-type": "application/json", host: "embedded.invalid" },
    body: JSON.stringify(body),
  });
}

function memory({ data, error }: RunStep) {
  return error === null ? { type: "data", data } : { type: "error", error };
}

async function readAnswer(response: Response): Promise<Answer> {
  const body: unknown = parseJson(await response.text());
  if (response.status === 200) return { kind: "completed", output: body };
  const retry = {
    final: response.headers.get("x-inngest-no-retry") === "true",
    retryDelayMilliseconds: retryAfterDelay(response.headers.get("retry-after")),
  };
  if (response.status !== 206) return { kind: "failed", error: readSdkError(body), ...retry };
  return { kind: "operations", operations: sdkOperations.parse(body), ...retry };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
