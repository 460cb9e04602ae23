import { setTimeout as wait } from "node:timers/promises";
import type { Inngest, InngestFunction } from "inngest";
import { pool } from "@/lib/database/pool";
import { type AcceptedEvent, acceptEvent } from "./accept-event";
import { answerSdk } from "./answer-sdk";
import { functionCaller } from "./call-function";
import { type ClaimedRun, requeueRuns, someRunWaitsForRoom } from "./claim-run";
import { productionRetryDelays } from "./delays";
import { type Driving, driveRun } from "./drive-run";
import { readConfigurations } from "./function-configuration";
import { giveBackRun } from "./leave-run";
import { memorise } from "./memorise";
import { removeOldRuns } from "./remove-old-runs";
import { RunDispatcher } from "./run-dispatcher";
import type { Claim } from "./run-steps";
import type { SdkOperation } from "./sdk-operations";
import { UntilStored } from "./until-stored";

const halfMinuteMilliseconds = 30_000;
const dayMilliseconds = 24 * 60 * 60 * 1_000;

export type EmbeddedEngineOptions = {
  /** Its `fetch` must lead to this engine's. */
  client: Inngest.Any;
  functions: readonly InngestFunction.Any[];
  /** Milliseconds; the last one holds for all further attempts. */
  retryDelays?: readonly number[];
  /** How often the engine looks for runs without being told; half a minute unless given. */
  lookEveryMilliseconds?: number;
  /** How long the engine waits for the answer when it looks for runs, before it looks anew; half a minute unless given. */
  longestLookMilliseconds?: number;
};

/**
 * Runs durable functions in this process and keeps their state in PostgreSQL. A result counts as memorised once its row
 * is committed; a process that dies loses at most the step it was in, which then runs again.
 */
export class EmbeddedEngine {
  readonly #functions;
  readonly #dispatcher;
  readonly #untilStored;
  readonly #client;
  /** By claim: why the result of a step was not stored. */
  readonly #refusals = new Map<string, unknown>();
  #state: "new" | "running" | "stopping" | "stopped" = "new";
  #cleaning: NodeJS.Timeout | undefined;

  /** @throws Error for a function that asks for what this engine does not know */
  constructor({
    client,
    functions,
    retryDelays = productionRetryDelays,
    lookEveryMilliseconds = halfMinuteMilliseconds,
    longestLookMilliseconds = halfMinuteMilliseconds,
  }: EmbeddedEngineOptions) {
    this.#client = client;
    this.#functions = readConfigurations(client, functions);
    this.#untilStored = new UntilStored(client.logger);
    const driving: Driving = {
      call: functionCaller(client, functions),
      functions: this.#functions,
      retryDelays,
      untilStored: this.#untilStored,
      logger: client.logger,
      isStopping: () => this.#state !== "running",
      refusal: ({ claimId }) => this.#refusals.get(claimId),
    };
    const drive = (run: ClaimedRun) => this.#drive(run, driving);
    this.#dispatcher = new RunDispatcher(
      this.#functions,
      drive,
      client.logger,
      lookEveryMilliseconds,
      longestLookMilliseconds,
    );
  }

  /** @throws when the database does not answer */
  async start(): Promise<void> {
    this.#state = "running";
    await this.#dispatcher.open();
    this.#cleaning = setInterval(() => this.#clean(), dayMilliseconds).unref();
    void this.#clean();
  }

  /** Lets steps that are running end, for at most this long; a run goes on from there at the next start. */
  async stop(limitMilliseconds = 1_500): Promise<void> {
    if (this.#state !== "running") return;
    this.#state = "stopping";
    clearInterval(this.#cleaning);
    const ended = this.#dispatcher.close().then(() => this.#dispatcher.untilNothingIsInHand());
    const noLonger = new AbortController();
    await Promise.race([ended, wait(limitMilliseconds, undefined, { signal: noLonger.signal }).catch(() => {})]);
    noLonger.abort();
    this.#state = "stopped";
    this.#untilStored.giveUp();
    const claimIds = this.#dispatcher.claimIdsInHand();
    if (claimIds.length > 0) await requeueRuns(claimIds).catch(() => {});
  }

  /** The database is back after it was away: whoever waits tries again now, and lost runs are taken up. */
  resume(): void {
    this.#untilStored.hurry();
    this.#dispatcher.recover();
  }

  /** What the SDK would send to an Inngest server. Events are taken at any time, even while the engine is stopped. */
  readonly fetch: typeof fetch = (input, init) =>
    answerSdk(new Request(input, init), {
      acceptEvents: (events) => this.#acceptEvents(events),
      checkpoint: (run, operations) => this.#checkpoint(run, operations),
    });

  async #acceptEvents(events: readonly AcceptedEvent[]): Promise<void> {
    for (const event of events) await acceptEvent(pool(), this.#functions.values(), event);
    this.#dispatcher.look();
  }

  async #checkpoint(run: Claim, operations: readonly SdkOperation[]): Promise<boolean> {
    try {
      const { held } = await memorise(run, operations, this.#untilStored);
      if (!held || (this.#state === "running" && !(await this.#othersWait()))) return held;
      await this.#untilStored.run(() => giveBackRun(run));
      return false;
    } catch (error) {
      // The SDK would store again and again what will never be taken. It is told to stop; the run fails with this error.
      this.#refusals.set(run.claimId, error);
      return false;
    }
  }

  /** A long run makes room after each step, so that it does not keep short ones from beginning. */
  #othersWait(): Promise<boolean> {
    return this.#untilStored.run(() => someRunWaitsForRoom(this.#functions.values()));
  }

  async #drive(run: ClaimedRun, driving: Driving): Promise<void> {
    try {
      await driveRun(run, driving);
    } finally {
      this.#refusals.delete(run.claimId);
    }
  }

  async #clean(): Promise<void> {
    await removeOldRuns().catch((error: unknown) => {
      this.#client.logger.error({ err: error }, "cannot remove old runs; trying again tomorrow");
    });
  }
}
