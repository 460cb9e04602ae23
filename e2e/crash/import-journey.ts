import { setTimeout as delay } from "node:timers/promises";
import type { APIResponse } from "@playwright/test";
import { z } from "zod";
import type { ApiClient } from "../api-client";

const patienceMilliseconds = 240_000;

const loyaltyImport = z.object({
  id: z.string(),
  status: z.string(),
  revision: z.string(),
  fileMetadata: z.object({ url: z.string() }),
  importResult: z
    .object({ successCount: z.number(), failureCount: z.number(), errorFileExists: z.boolean() })
    .partial()
    .optional(),
});
const one = z.object({ loyaltyImport });
const several = z.object({ loyaltyImports: z.array(loyaltyImport) });
const refusal = z.object({ details: z.object({ applicationError: z.object({ code: z.string() }) }) });

export type ImportAnswer = z.output<typeof loyaltyImport>;

type Request = "create" | "execute";

/** How a program asks again when an answer was lost: with the same Idempotency-Key, or after a look at what is there. */
export type WayOfRepeating = "by key" | "by looking";

/** A program that imports one file and copes with an app that goes away at any moment: what is lost is asked for again. */
export class ImportJourney {
  readonly #api: ApiClient;
  readonly #deadline = Date.now() + patienceMilliseconds;
  readonly #listeners = new Map<Request, () => void>();
  readonly #mayExecute: Promise<void>;
  readonly #signal: AbortSignal;
  readonly #repeating: WayOfRepeating;
  /** As far as the client knows. */
  #stage = "it is not created";
  /** A create or execute was sent and is not answered yet. */
  requestInFlight = false;

  /**
   * @param mayExecute until when the parsed import is left waiting
   * @param signal ends the journey
   */
  constructor(api: ApiClient, mayExecute: Promise<void>, signal: AbortSignal, repeating: WayOfRepeating) {
    this.#api = api;
    this.#mayExecute = mayExecute;
    this.#signal = signal;
    this.#repeating = repeating;
  }

  /** @returns once the next request of this kind has been sent */
  sent(request: Request): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#listeners.set(request, resolve);
      this.#signal.addEventListener("abort", () => reject(this.#signal.reason), { once: true });
    });
  }

  /** @returns the import as it is at its end */
  async importFile(content: string): Promise<ImportAnswer> {
    const fileUrl = await this.#again(() => this.#api.upload(content));
    const byKey = this.#repeating === "by key";
    const { id } = byKey ? await this.#byKey("create", toCreate(fileUrl)) : await this.#create(fileUrl);
    await this.#untilStatus(id, ["PARSED", "FAILED"]);
    await this.#mayExecute;
    if (byKey) await this.#byKey("execute", { loyaltyImportId: id });
    else await this.#execute(id);
    return this.#untilStatus(id, ["IMPORTED", "FAILED"]);
  }

  /** @returns the text of the error file */
  async errorFile(loyaltyImportId: string): Promise<string> {
    const query = `loyaltyImportId=${loyaltyImportId}`;
    const path = `/v1/loyalty-imports/error-file-download-url?${query}`;
    const { url } = z.object({ url: z.string() }).parse(await this.#ok(() => this.#api.get(path)));
    return (await this.#answered(() => this.#api.get(url))).text();
  }

  /** @returns the sum of all balances of the site, in points */
  async programTotal(): Promise<number> {
    const path = "/v1/accounts/program-totals";
    return z.object({ points: z.number() }).parse(await this.#ok(() => this.#api.get(path))).points;
  }

  /** However often it has to be sent, the answer is that of the one time that counted. */
  async #byKey(request: Request, body: object): Promise<ImportAnswer> {
    for (;;) {
      const response = await this.#send(request, () => this.#api.postOnce(paths[request], request, body));
      if (response?.ok()) return one.parse(await response.json()).loyaltyImport;
      if (response && (await codeOf(response)) !== "IDEMPOTENCY_KEY_IN_USE") throw await refused(response);
      await this.#pause();
    }
  }

  async #create(fileUrl: string): Promise<ImportAnswer> {
    for (;;) {
      const created = await this.#send("create", () => this.#api.post(paths.create, toCreate(fileUrl)));
      if (created?.ok()) return one.parse(await created.json()).loyaltyImport;
      if (created) throw await refused(created);
      // Whether the request arrived cannot be told from an answer that did not: only by looking.
      const { loyaltyImports } = several.parse(await this.#ok(() => this.#api.post("/v1/loyalty-imports/query")));
      const found = loyaltyImports.find(({ fileMetadata }) => fileMetadata.url === fileUrl);
      if (found) return found;
    }
  }

  async #execute(loyaltyImportId: string): Promise<void> {
    for (;;) {
      const executed = await this.#send("execute", () => this.#api.post(paths.execute, { loyaltyImportId }));
      if (executed?.ok()) return;
      // The answer to an earlier execute was lost.
      if (executed && (await codeOf(executed)) === "INVALID_STATUS") return;
      if (executed) throw await refused(executed);
      await this.#pause();
    }
  }

  async #untilStatus(id: string, statuses: string[]): Promise<ImportAnswer> {
    for (;;) {
      const path = `/v1/loyalty-imports?loyaltyImportId=${id}`;
      const { loyaltyImport } = one.parse(await this.#ok(() => this.#api.get(path)));
      if (statuses.includes(loyaltyImport.status)) return loyaltyImport;
      this.#stage = `it is ${loyaltyImport.status}`;
      await this.#pause();
    }
  }

  async #send(request: Request, post: () => Promise<APIResponse>): Promise<APIResponse | undefined> {
    this.requestInFlight = true;
    const answer = this.#answer(post);
    this.#listeners.get(request)?.();
    this.#listeners.delete(request);
    const response = await answer;
    this.requestInFlight = false;
    return response;
  }

  async #ok(ask: () => Promise<APIResponse>): Promise<unknown> {
    return (await this.#answered(ask)).json();
  }

  /** Asks until there is an answer. @throws when the answer is a refusal */
  async #answered(ask: () => Promise<APIResponse>): Promise<APIResponse> {
    for (;;) {
      const response = await this.#answer(ask);
      if (response?.ok()) return response;
      if (response) throw await refused(response);
      await this.#pause();
    }
  }

  /** @returns undefined for an answer that was lost, or of a server in trouble */
  async #answer(ask: () => Promise<APIResponse>): Promise<APIResponse | undefined> {
    const response = await ask().catch(() => undefined);
    return response && response.status() < 500 ? response : undefined;
  }

  async #again<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (Date.now() > this.#deadline) throw error;
        await this.#pause();
      }
    }
  }

  async #pause(): Promise<void> {
    this.#signal.throwIfAborted();
    if (Date.now() > this.#deadline) throw new Error(`The import has not ended in four minutes: ${this.#stage}.`);
    await delay(100);
  }
}

const paths = { create: "/v1/loyalty-imports", execute: "/v1/loyalty-imports/execute" } as const;

function toCreate(fileUrl: string) {
  return { fileUrl, fileName: "points.csv" };
}

async function codeOf(response: APIResponse): Promise<string | undefined> {
  return refusal.safeParse(await response.json()).data?.details.applicationError.code;
}

async function refused(response: APIResponse): Promise<Error> {
  return new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
}
