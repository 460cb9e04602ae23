import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { type IncomingMessage, request as openRequest } from "node:http";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";

const pollMilliseconds = 10;

const uploadLink = z.object({ filePath: z.string(), uploadUrl: z.string() });
const importAnswer = z.object({
  loyaltyImport: z.object({ id: z.string(), status: z.string() }).loose(),
});

export type UploadLink = z.infer<typeof uploadLink>;

/** A program that talks to the API of one site. */
export class ApiClient {
  readonly #address: string;
  readonly #key: string;

  constructor(address: string, key: string) {
    this.#address = address;
    this.#key = key;
  }

  async get(path: string): Promise<unknown> {
    return this.#read(await fetch(`${this.#address}${path}`, { headers: { authorization: this.#key } }));
  }

  async post(path: string, body: object): Promise<unknown> {
    const headers = { authorization: this.#key, "content-type": "application/json" };
    return this.#read(await fetch(`${this.#address}${path}`, { method: "POST", headers, body: JSON.stringify(body) }));
  }

  async requestUpload(): Promise<UploadLink> {
    return uploadLink.parse(await this.post("/v1/loyalty-imports/wixmp-upload-url", {}));
  }

  /** Streams a file from the disk into an upload link. */
  async upload({ uploadUrl }: UploadLink, path: string): Promise<void> {
    const { size } = await stat(path);
    const request = openRequest(uploadUrl, { method: "PUT", headers: { "content-length": size } });
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      request.once("response", resolve).once("error", reject);
    });
    const [response] = await Promise.all([answered, pipeline(createReadStream(path), request)]);
    const answer = await text(response);
    if (response.statusCode !== 200) throw new Error(`The upload was answered ${response.statusCode}: ${answer}`);
  }

  async createImport(fileUrl: string): Promise<string> {
    const created = importAnswer.parse(await this.post("/v1/loyalty-imports", { fileUrl, fileName: "points.csv" }));
    return created.loyaltyImport.id;
  }

  async executeImport(loyaltyImportId: string): Promise<void> {
    await this.post("/v1/loyalty-imports/execute", { loyaltyImportId });
  }

  async revertImport(loyaltyImportId: string): Promise<void> {
    await this.post("/v1/loyalty-imports/revert", { loyaltyImportId });
  }

  async importStatus(id: string): Promise<string> {
    const answer = importAnswer.parse(await this.get(`/v1/loyalty-imports?loyaltyImportId=${id}`));
    if (answer.loyaltyImport.status === "FAILED") throw new Error(`The import failed: ${JSON.stringify(answer)}`);
    return answer.loyaltyImport.status;
  }

  async untilParsed(id: string): Promise<void> {
    while ((await this.importStatus(id)) !== "PARSED") await delay(pollMilliseconds);
  }

  /** Uploads a file and makes an import of it. @returns its id, once it is PARSED */
  async prepareImport(path: string): Promise<string> {
    const link = await this.requestUpload();
    await this.upload(link, path);
    const id = await this.createImport(link.filePath);
    await this.untilParsed(id);
    return id;
  }

  async #read(response: Response): Promise<unknown> {
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`);
    return response.json();
  }
}
