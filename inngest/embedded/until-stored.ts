import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "inngest";

const longestWaitMilliseconds = 30_000;

/** The engine was stopped while the database was away. It says nothing about the run, which is taken up at the next start. */
export class GaveUpError extends Error {
  override name = "GaveUpError";
}

/** Repeats reads and writes while the database is away, so that the result of a step is not lost with the connection. */
export class UntilStored {
  readonly #logger: Logger;
  #hurry = new AbortController();
  #givenUp = false;
  #failing = false;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** @throws what the database answered, when trying again would change nothing; GaveUpError when waiting was given up */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let failures = 1; ; failures++) {
      try {
        const result = await work();
        this.#failing = false;
        return result;
      } catch (error) {
        if (isRefusedForGood(error)) throw error;
        if (this.#givenUp) throw new GaveUpError("Given up while the database was away.", { cause: error });
        if (!this.#failing)
          this.#logger.error({ err: error }, "the database does not answer; trying again until it does");
        this.#failing = true;
        await this.#wait(Math.min(100 * 2 ** failures, longestWaitMilliseconds));
      }
    }
  }

  /** Whoever waits tries again now. */
  hurry(): void {
    this.#hurry.abort();
    this.#hurry = new AbortController();
  }

  /** Whoever waits tries once more, and then throws. */
  giveUp(): void {
    this.#givenUp = true;
    this.hurry();
  }

  async #wait(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { ref: false, signal: this.#hurry.signal }).catch(() => {});
  }
}

/** The classes 22 (data exception) and 23 (integrity violation) of SQLSTATE, and mistakes in our own code. */
function isRefusedForGood(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError) return true;
  return error instanceof Error && "code" in error && /^2[23]...$/.test(String(error.code));
}
