import type { Logger } from "inngest";
import { answeredInTime } from "@/lib/database/answered-in-time";
import { type ClaimedRun, claimRun, nextWakeDelay, requeueRuns, requeueRunsExcept } from "./claim-run";
import type { FunctionConfiguration } from "./function-configuration";

/** Whatever the functions allow: what runs at the same time shares the pool's connections with the web. */
const maxRunsInHand = 5;
const longestTimerMilliseconds = 24 * 60 * 60 * 1_000;
const longestPauseMilliseconds = 30_000;

/**
 * Claims what is due and hands it over to be driven. It looks when it is told to, when a run has left somebody's hands, and when
 * the next waiting run is due; and now and then without being told, so that nothing waits for ever for a word that was lost.
 */
export class RunDispatcher {
  readonly #inHand = new Map<string, Promise<void>>();
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  #open = false;
  #timer: NodeJS.Timeout | undefined;
  #repeating: NodeJS.Timeout | undefined;
  #failures = 0;
  /** A run may be marked as running that nobody has in hand. */
  #mayHaveLost = false;

  constructor(
    private readonly functions: ReadonlyMap<string, FunctionConfiguration>,
    private readonly drive: (run: ClaimedRun) => Promise<void>,
    private readonly logger: Logger,
    private readonly lookEveryMilliseconds: number,
    /** A look that has no answer by then is given up. */
    private readonly longestLookMilliseconds: number,
  ) {}

  /** Takes over what an ended process left behind, and begins. @throws when the database does not answer */
  async open(): Promise<void> {
    await requeueRunsExcept([]);
    this.#open = true;
    this.#repeating = setInterval(() => this.look(), this.lookEveryMilliseconds).unref();
    this.look();
  }

  /** Claims nothing any more. */
  async close(): Promise<void> {
    this.#open = false;
    clearTimeout(this.#timer);
    clearInterval(this.#repeating);
    await this.#looking;
  }

  /** Looks again for what is lost, too: after the database was away. */
  recover(): void {
    this.#mayHaveLost = true;
    this.look();
  }

  claimIdsInHand(): string[] {
    return [...this.#inHand.keys()];
  }

  async untilNothingIsInHand(): Promise<void> {
    await Promise.all(this.#inHand.values());
  }

  look(): void {
    this.#lookAgain = true;
    if (!this.#open || this.#looking) return;
    this.#looking = this.#lookWhileAsked().finally(() => {
      this.#looking = undefined;
      if (this.#lookAgain) this.look();
    });
  }

  async #lookWhileAsked(): Promise<void> {
    while (this.#open && this.#lookAgain) {
      this.#lookAgain = false;
      clearTimeout(this.#timer);
      const givingUp = new AbortController();
      try {
        await answeredInTime(this.#lookOnce(givingUp.signal), this.longestLookMilliseconds);
        this.#failures = 0;
      } catch (error) {
        givingUp.abort();
        // The claim may have been granted, and only the answer lost with the connection.
        this.#mayHaveLost = true;
        if (++this.#failures === 1)
          this.logger.error({ err: error }, "cannot look for runs; trying again until it works");
        this.#lookIn(Math.min(250 * 2 ** this.#failures, longestPauseMilliseconds));
      }
    }
  }

  /** @param givenUp what a look finds afterwards is for the next one: that one counts what is in hand, and what is lost */
  async #lookOnce(givenUp: AbortSignal): Promise<void> {
    if (this.#mayHaveLost) await requeueRunsExcept(this.claimIdsInHand());
    if (givenUp.aborted) return;
    this.#mayHaveLost = false;
    await this.#claimWhatIsDue(givenUp);
  }

  async #claimWhatIsDue(givenUp: AbortSignal): Promise<void> {
    // Asked before the claims: a run that falls due in between is claimed, or else the timer comes for it.
    const delay = await nextWakeDelay();
    while (this.#open && !givenUp.aborted && this.#inHand.size < maxRunsInHand) {
      const run = await claimRun(this.functions.values());
      if (!run) break;
      if (givenUp.aborted) return this.#putBack(run);
      this.#takeInHand(run);
    }
    if (givenUp.aborted) return;
    if (delay !== undefined) this.#lookIn(Math.min(delay + 1, longestTimerMilliseconds));
  }

  async #putBack({ claimId }: ClaimedRun): Promise<void> {
    await requeueRuns([claimId]).catch(() => {
      this.#mayHaveLost = true;
    });
    this.look();
  }

  #takeInHand(run: ClaimedRun): void {
    const driven = this.drive(run)
      .catch((error: unknown) => {
        // Not even its failure could be stored. It stays marked as running and is found as lost.
        this.logger.error({ err: error }, `run ${run.id} was let go`);
        this.#mayHaveLost = true;
      })
      .finally(() => {
        this.#inHand.delete(run.claimId);
        this.look();
      });
    this.#inHand.set(run.claimId, driven);
  }

  #lookIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#open) this.#timer = setTimeout(() => this.look(), milliseconds).unref();
  }
}
