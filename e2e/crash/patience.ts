import { setTimeout as delay } from "node:timers/promises";
import type { APIResponse } from "@playwright/test";
import { refused } from "./import-answer";

const patienceMilliseconds = 240_000;

/** Asks an app that goes away at any moment until it answers, but not without end. */
export class Patience {
  readonly #deadline = Date.now() + patienceMilliseconds;
  readonly #signal: AbortSignal;
  /** Where the import is, as far as the client knows. */
  stage = "it is not created";

  /** @param signal ends it at once */
  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** @returns the JSON of the first answer @throws when it is a refusal */
  async ok(ask: () => Promise<APIResponse>): Promise<unknown> {
    return (await this.answered(ask)).json();
  }

  /** Asks until there is an answer. @throws when the answer is a refusal */
  async answered(ask: () => Promise<APIResponse>): Promise<APIResponse> {
    for (;;) {
      const response = await this.answer(ask);
      if (response?.ok()) return response;
      if (response) throw await refused(response);
      await this.pause();
    }
  }

  /** Asks once. @returns undefined for an answer that was lost, or of a server in trouble */
  async answer(ask: () => Promise<APIResponse>): Promise<APIResponse | undefined> {
    const response = await ask().catch(() => undefined);
    return response && response.status() < 500 ? response : undefined;
  }

  /** Does something until it is done. */
  async again<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (Date.now() > this.#deadline) throw error;
        await this.pause();
      }
    }
  }

  /** @throws when the time is over, or the signal has come */
  async pause(milliseconds = 100): Promise<void> {
    this.#signal.throwIfAborted();
    if (Date.now() > this.#deadline) throw new Error(`The import has not ended in four minutes: ${this.stage}.`);
    await delay(milliseconds);
  }
}
