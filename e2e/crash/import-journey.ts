import type { APIResponse } from "@playwright/test";
import { z } from "zod";
import type { ApiClient } from "../api-client";
import { codeOf, type ImportAnswer, importAnswer, importsAnswer, refused } from "./import-answer";
import { Patience } from "./patience";
import type { Request } from "./plan-kills";

/** How a program asks again when an answer was lost: with the same Idempotency-Key, or after a look at what is there. */
export type WayOfRepeating = "by key" | "by looking";

/** A program that imports one file and copes with an app that goes away at any moment: what is lost is asked for again. */
export class ImportJourney {
  readonly #api: ApiClient;
  readonly #listeners = new Map<Request, () => void>();
  readonly #mayExecute: Promise<void>;
  readonly #signal: AbortSignal;
  readonly #patience: Patience;
  readonly #repeating: WayOfRepeating;
  /** A create, execute or undo was sent and is not answered yet. */
  requestInFlight = false;

  /**
   * @param mayExecute until when the parsed import is left waiting
   * @param signal ends the journey
   */
  constructor(api: ApiClient, mayExecute: Promise<void>, signal: AbortSignal, repeating: WayOfRepeating) {
    this.#api = api;
    this.#mayExecute = mayExecute;
    this.#signal = signal;
    this.#patience = new Patience(signal);
    this.#repeating = repeating;
  }

  /** @returns once the next request of this kind has been sent */
  sent(request: Request): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#listeners.set(request, resolve);
      this.#signal.addEventListener("abort", () => reject(this.#signal.reason), { once: true });
    });
  }

  /**
   * @param cancelAt from which part of the rows on it cancels the run, 0 to 1; undefined: never
   * @returns the import as it is at its end
   */
  async importFile(content: string, cancelAt?: number): Promise<ImportAnswer> {
    const fileUrl = await this.#patience.again(() => this.#api.upload(content));
    const byKey = this.#repeating === "by key";
    const { id } = byKey ? await this.#byKey("create", toCreate(fileUrl)) : await this.#create(fileUrl);
    await this.#untilStatus(id, ["PARSED", "FAILED"]);
    await this.#mayExecute;
    await this.#ask("execute", id);
    if (cancelAt !== undefined) await this.#cancel(id, cancelAt);
    return this.#untilStatus(id, ["IMPORTED", "FAILED"]);
  }

  /** @returns the import once its undo has ended; as it is when there is nothing to undo */
  async undo(id: string): Promise<ImportAnswer> {
    // A cancel may have left nothing to undo: that is a refusal, which only who looks can make sense of.
    await this.#ask("undo", id, this.canceled ? "by looking" : this.#repeating);
    return this.#untilReverted(id);
  }

  /** Whether a cancel was answered with the import: then the run must end so. */
  canceled = false;

  async #cancel(id: string, part: number): Promise<void> {
    for (;;) {
      const { status, progress } = await this.#read(id);
      const { processedRowCount = 0, totalRowCount = 0 } = progress ?? {};
      if (status !== "IMPORTING") return;
      if (processedRowCount >= part * totalRowCount) break;
      await this.#patience.pause(5);
    }
    for (;;) {
      const answer = await this.#patience.answer(() => this.#api.post(paths.cancel, { loyaltyImportId: id }));
      this.canceled = answer?.ok() === true;
      // It has ended before.
      if (this.canceled || (answer && (await codeOf(answer)) === "INVALID_STATUS")) return;
      if (answer) throw await refused(answer);
      await this.#patience.pause();
    }
  }

  /** @returns the text of the error file */
  async errorFile(loyaltyImportId: string): Promise<string> {
    return this.#download("error-file-download-url", loyaltyImportId);
  }

  /** @returns the text of the report of the undo */
  async revertReport(loyaltyImportId: string): Promise<string> {
    return this.#download("revert-report-download-url", loyaltyImportId);
  }

  async #download(method: string, loyaltyImportId: string): Promise<string> {
    const path = `/v1/loyalty-imports/${method}?loyaltyImportId=${loyaltyImportId}`;
    const { url } = z.object({ url: z.string() }).parse(await this.#patience.ok(() => this.#api.get(path)));
    return (await this.#patience.answered(() => this.#api.get(url))).text();
  }

  /** @returns the sum of all balances of the site, in points */
  async programTotal(): Promise<number> {
    const path = "/v1/accounts/program-totals";
    return z.object({ points: z.number() }).parse(await this.#patience.ok(() => this.#api.get(path))).points;
  }

  /** However often it has to be sent, the answer is that of the one time that counted. */
  async #byKey(request: Request, body: object): Promise<ImportAnswer> {
    for (;;) {
      const response = await this.#send(request, () => this.#api.postOnce(paths[request], request, body));
      if (response?.ok()) return importAnswer.parse(await response.json()).loyaltyImport;
      if (response && (await codeOf(response)) !== "IDEMPOTENCY_KEY_IN_USE") throw await refused(response);
      await this.#patience.pause();
    }
  }

  async #create(fileUrl: string): Promise<ImportAnswer> {
    for (;;) {
      const created = await this.#send("create", () => this.#api.post(paths.create, toCreate(fileUrl)));
      if (created?.ok()) return importAnswer.parse(await created.json()).loyaltyImport;
      if (created) throw await refused(created);
      // Whether the request arrived cannot be told from an answer that did not: only by looking.
      const { loyaltyImports } = importsAnswer.parse(
        await this.#patience.ok(() => this.#api.post("/v1/loyalty-imports/query")),
      );
      const found = loyaltyImports.find(({ fileMetadata }) => fileMetadata.url === fileUrl);
      if (found) return found;
    }
  }

  /** Asks the app to go on with an import. */
  async #ask(request: Request, loyaltyImportId: string, repeating = this.#repeating): Promise<void> {
    if (repeating === "by key") return void (await this.#byKey(request, { loyaltyImportId }));
    for (;;) {
      const answer = await this.#send(request, () => this.#api.post(paths[request], { loyaltyImportId }));
      if (answer?.ok()) return;
      // The answer to an earlier request was lost, or there is nothing to undo.
      if (answer && (await codeOf(answer)) === "INVALID_STATUS") return;
      if (answer) throw await refused(answer);
      await this.#patience.pause();
    }
  }

  async #untilReverted(id: string): Promise<ImportAnswer> {
    for (;;) {
      const loyaltyImport = await this.#read(id);
      const status = loyaltyImport.revertResult?.status ?? "not undone";
      if (status !== "REVERTING") return loyaltyImport;
      this.#patience.stage = "it is being undone";
      await this.#patience.pause();
    }
  }

  async #read(id: string): Promise<ImportAnswer> {
    const path = `/v1/loyalty-imports?loyaltyImportId=${id}`;
    return importAnswer.parse(await this.#patience.ok(() => this.#api.get(path))).loyaltyImport;
  }

  async #untilStatus(id: string, statuses: string[]): Promise<ImportAnswer> {
    for (;;) {
      const loyaltyImport = await this.#read(id);
      if (statuses.includes(loyaltyImport.status)) return loyaltyImport;
      this.#patience.stage = `it is ${loyaltyImport.status}`;
      await this.#patience.pause();
    }
  }

  async #send(request: Request, post: () => Promise<APIResponse>): Promise<APIResponse | undefined> {
    this.requestInFlight = true;
    const answer = this.#patience.answer(post);
    this.#listeners.get(request)?.();
    this.#listeners.delete(request);
    const response = await answer;
    this.requestInFlight = false;
    return response;
  }
}

const paths: Record<Request | "cancel", string> = {
  create: "/v1/loyalty-imports",
  execute: "/v1/loyalty-imports/execute",
  cancel: "/v1/loyalty-imports/cancel",
  undo: "/v1/loyalty-imports/revert",
};

function toCreate(fileUrl: string) {
  return { fileUrl, fileName: "points.csv" };
}
