import { sleepDelay } from "./delays";
import { type Claim, type NewStep, storeSteps } from "./run-steps";
import { RefusedError, readSdkError, resultJson, type SdkOperation, stepName } from "./sdk-operations";
import type { UntilStored } from "./until-stored";

export type Memorised = {
  /** False when the run was no longer this claim's, and nothing was stored. */
  held: boolean;
  /** Set when the function has returned. */
  output?: { data: unknown };
  /** Nothing is left to do before a sleep is over. */
  onlySleeps: boolean;
};

/**
 * Stores what the SDK found or did.
 * @throws RefusedError for an operation that the engine does not know and for a result that is too large
 */
export async function memorise(
  run: Claim,
  operations: readonly SdkOperation[],
  untilStored: UntilStored,
): Promise<Memorised> {
  const steps = operations.flatMap(newSteps);
  const held = steps.length === 0 || (await untilStored.run(() => storeSteps(run, steps)));
  const completion = operations.find(({ op }) => op === "RunComplete");
  return {
    held,
    ...(completion && { output: { data: completion.data } }),
    onlySleeps: operations.every(({ op }) => op === "Sleep"),
  };
}

function newSteps(operation: SdkOperation): NewStep[] {
  const step = { hash: operation.id, name: stepName(operation) };
  switch (operation.op) {
    case "StepRun":
      return [{ ...step, status: "DONE", data: resultJson(operation) }];
    case "StepError":
    case "StepFailed":
      return [{ ...step, status: "DONE", error: JSON.stringify(readSdkError(operation.error)) }];
    case "StepPlanned":
      return [{ ...step, status: "PLANNED" }];
    case "Sleep":
      return [{ ...step, status: "DONE", data: "null", readyInMilliseconds: readSleep(operation) }];
    case "RunComplete":
    case "DiscoveryRequest":
      return [];
    default:
      throw new RefusedError(
        `The step "${step.name}" asks for ${operation.op}, which only an Inngest server can do; the embedded engine cannot.`,
      );
  }
}

function readSleep(operation: SdkOperation): number {
  const delay = sleepDelay(operation.name ?? "");
  if (delay !== undefined) return delay;
  throw new RefusedError(`The step "${stepName(operation)}" sleeps for "${operation.name}", which is no duration.`);
}
