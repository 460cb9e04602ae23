import type { Logger } from "inngest";
import type { Answer, CallFunction } from "./call-function";
import type { ClaimedRun } from "./claim-run";
import { retryDelay } from "./delays";
import type { FunctionConfiguration } from "./function-configuration";
import { completeRun, failRun, giveBackRun, postponeRun, suspendRun } from "./leave-run";
import { memorise } from "./memorise";
import { postponeStep, type RunStep, readSteps } from "./run-steps";
import { RefusedError, readSdkError } from "./sdk-operations";
import { GaveUpError, type UntilStored } from "./until-stored";

export type Driving = {
  call: CallFunction;
  functions: ReadonlyMap<string, FunctionConfiguration>;
  retryDelays: readonly number[];
  untilStored: UntilStored;
  logger: Logger;
  isStopping: () => boolean;
  /** Why a result of this claim was not stored while the function was called. */
  refusal: (run: ClaimedRun) => unknown;
};

/** A step in whose middle the process has ended so often is likely the reason why it ends. */
const mostEndsOfProcess = 16;

/** Where a claim stands after an answer: left (by us, or lost to somebody else), or to be driven on. */
type Progress = "left" | "continues";

/**
 * Drives a claimed run until it is done, waits for something, or is no longer ours. Everything that was done is in the
 * database before this returns, so it may end at any line: the next claim goes on from what is memorised.
 */
export async function driveRun(run: ClaimedRun, driving: Driving): Promise<void> {
  const driver = new RunDriver(run, driving);
  try {
    while ((await driver.advance()) === "continues") {}
  } catch (error) {
    if (error instanceof GaveUpError) throw error;
    await driver.fail(error);
  }
}

class RunDriver {
  readonly #run: ClaimedRun;
  readonly #driving: Driving;
  readonly #maxAttempts: number;
  /** The run's two counters, as far as this claim has driven it. */
  #attempt: number;
  #lostCount: number;

  constructor(run: ClaimedRun, driving: Driving) {
    this.#run = run;
    this.#driving = driving;
    this.#maxAttempts = driving.functions.get(run.functionId)?.maxAttempts ?? 1;
    this.#attempt = run.attempt;
    this.#lostCount = run.lostCount;
  }

  async advance(): Promise<Progress> {
    if (this.#driving.isStopping()) return this.#leave(() => giveBackRun(this.#run));
    if (!this.#driving.functions.has(this.#run.functionId)) {
      throw new RefusedError(`This version of the app has no function "${this.#run.functionId}".`);
    }
    if (this.#lostCount >= mostEndsOfProcess) {
      throw new RefusedError(`The process ended in the middle of the same step ${this.#lostCount} times.`);
    }
    const steps = await this.#driving.untilStored.run(() => readSteps(this.#run.id));
    const planned = steps.filter(({ status }) => status === "PLANNED");
    const due = planned.filter((step) => step.due);
    if (due.length > 0) {
      const progress = await Promise.all(due.map((step) => this.#runPlannedStep(step, steps)));
      return progress.includes("left") ? "left" : "continues";
    }
    // The function goes on once all its planned steps are done, as it does with an Inngest server.
    if (planned.length > 0) return this.#leave(() => suspendRun(this.#run));
    return this.#goOn(steps);
  }

  /** @throws only when even the failure cannot be stored: the run is then found again at the next start */
  async fail(error: unknown): Promise<void> {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    await this.#failFor({ name, message, stack });
  }

  async #goOn(steps: readonly RunStep[]): Promise<Progress> {
    const answer = await this.#call(steps, this.#attempt);
    if (answer.kind === "completed") return this.#leave(() => completeRun(this.#run, answer.output));
    if (answer.kind === "failed") {
      if (isFinal(answer, this.#attempt, this.#maxAttempts)) return this.#failFor(answer.error);
      return this.#postpone(answer);
    }
    const failure = answer.operations.find(({ op }) => op === "StepError");
    if (failure && !isFinal(answer, this.#attempt, this.#maxAttempts)) return this.#postpone(answer);
    const { held, output, onlySleeps } = await memorise(this.#run, answer.operations, this.#driving.untilStored);
    if (!held) return "left";
    if (output) return this.#leave(() => completeRun(this.#run, output.data));
    if (onlySleeps) return this.#leave(() => suspendRun(this.#run));
    this.#attempt = 0;
    this.#lostCount = 0;
    return "continues";
  }

  async #runPlannedStep(step: RunStep, steps: readonly RunStep[]): Promise<Progress> {
    const answer = await this.#call(steps, step.attempt, step.hash);
    if (answer.kind === "completed") return this.#leave(() => completeRun(this.#run, answer.output));
    const final = isFinal(answer, step.attempt, this.#maxAttempts);
    const failed = answer.kind === "failed" || answer.operations.some(({ op }) => op === "StepError");
    if (failed && !final) {
      const delay = this.#delay(answer, step.attempt);
      const held = await this.#driving.untilStored.run(() => postponeStep(this.#run, step.hash, delay));
      return held ? "continues" : "left";
    }
    if (answer.kind === "failed") return this.#failFor(answer.error);
    const { held } = await memorise(this.#run, answer.operations, this.#driving.untilStored);
    return held ? "continues" : "left";
  }

  async #call(steps: readonly RunStep[], attempt: number, plannedStep?: string): Promise<Answer> {
    // What a process had begun before it ended was an attempt for the function, but none that it may fail.
    const lost = this.#lostCount;
    const call = { run: this.#run, steps, attempt: attempt + lost, maxAttempts: this.#maxAttempts + lost };
    const answer = await this.#driving.call(plannedStep === undefined ? call : { ...call, plannedStep });
    const refusal = this.#driving.refusal(this.#run);
    if (refusal !== undefined) throw refusal;
    return answer;
  }

  #postpone(answer: Answer): Promise<Progress> {
    const delay = this.#delay(answer, this.#attempt);
    return this.#leave(() => postponeRun(this.#run, delay));
  }

  #delay(answer: Answer, attempt: number): number {
    const asked = answer.kind === "completed" ? undefined : answer.retryDelayMilliseconds;
    return asked ?? retryDelay(this.#driving.retryDelays, attempt + 1);
  }

  #failFor(cause: unknown): Promise<Progress> {
    const error = readSdkError(cause);
    return this.#leave(async () => {
      const held = await failRun(this.#run, error, this.#driving.functions.values());
      // One that was let go of in the meantime goes on at the next start.
      if (held)
        this.#driving.logger.error(`run ${this.#run.id} of ${this.#run.functionId} failed for good: ${error.message}`);
    });
  }

  async #leave(write: () => Promise<void>): Promise<Progress> {
    await this.#driving.untilStored.run(write);
    return "left";
  }
}

function isFinal(answer: Exclude<Answer, { kind: "completed" }>, attempt: number, maxAttempts: number): boolean {
  return answer.final || attempt + 1 >= maxAttempts;
}
