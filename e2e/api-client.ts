import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { type APIRequestContext, type APIResponse, test as base, expect } from "@playwright/test";
import { browserTestDataDir } from "./data-dir";

/** Makes an API key with the command that a person would use, and a site of that name when there is none. */
export async function makeApiKey(site: string, dataDir = browserTestDataDir, databaseUrl = ""): Promise<string> {
  const { stdout } = await promisify(execFile)("npm", ["run", "--silent", "api-key", "--", "--site", site], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl, HOST: "", PORT: "" },
  });
  expect(stdout).toMatch(/^loy_[\w-]{43}\n$/);
  return stdout.trim();
}

/** A program that talks to the API of one site. */
export class ApiClient {
  readonly #request: APIRequestContext;
  readonly #headers: Record<string, string>;

  constructor(request: APIRequestContext, key: string) {
    this.#request = request;
    this.#headers = { authorization: key };
  }

  get(path: string): Promise<APIResponse> {
    return this.#request.get(path, { headers: this.#headers });
  }

  getAs(path: string, headers: Record<string, string>): Promise<APIResponse> {
    return this.#request.get(path, { headers: { ...this.#headers, ...headers } });
  }

  postText(path: string, data: string, contentType: string): Promise<APIResponse> {
    return this.#request.post(path, { headers: { ...this.#headers, "content-type": contentType }, data });
  }

  post(path: string, data: object = {}): Promise<APIResponse> {
    return this.#request.post(path, { headers: this.#headers, data });
  }

  patch(path: string, data: object = {}): Promise<APIResponse> {
    return this.#request.patch(path, { headers: this.#headers, data });
  }

  /** A request that may be repeated with the same key. */
  postOnce(path: string, key: string, data: object = {}): Promise<APIResponse> {
    return this.#request.post(path, { headers: { ...this.#headers, "idempotency-key": key }, data });
  }

  delete(path: string): Promise<APIResponse> {
    return this.#request.delete(path, { headers: this.#headers });
  }

  async addCustomers(...emails: string[]) {
    const added = await this.post("/v1/customers/bulk", { customers: emails.map((email) => ({ email })) });
    expect(added.status()).toBe(200);
    return added.json();
  }

  /** Asks for an upload URL and puts a file there. @returns the filePath */
  async upload(content: string | Buffer): Promise<string> {
    const { filePath, uploadUrl } = await (await this.post("/v1/loyalty-imports/wixmp-upload-url")).json();
    const uploaded = await this.#request.put(uploadUrl, { data: Buffer.from(content) });
    expect(uploaded.status()).toBe(200);
    return filePath;
  }

  /** Makes an import of a file. @returns the import as soon as it has left INITIATED and PARSING */
  async createImport(content: string | Buffer, fileName = "points.csv", parseOptions?: object) {
    const fileUrl = await this.upload(content);
    const created = await this.post("/v1/loyalty-imports", { fileUrl, fileName, parseOptions });
    expect(created.status()).toBe(200);
    const { loyaltyImport } = await created.json();
    return this.settled(loyaltyImport.id, ["PARSED", "FAILED"]);
  }

  /** Executes an import. @returns it as soon as it has ended */
  async executeImport(loyaltyImportId: string, headerMappingInfo?: object, more: object = {}) {
    const executed = await this.post("/v1/loyalty-imports/execute", { loyaltyImportId, headerMappingInfo, ...more });
    expect(executed.status(), await executed.text()).toBe(200);
    expect((await executed.json()).loyaltyImport.status).toBe("IMPORTING");
    return this.settled(loyaltyImportId, ["IMPORTED", "FAILED"]);
  }

  async settled(id: string, statuses: string[]) {
    const read = async () => (await (await this.get(`/v1/loyalty-imports?loyaltyImportId=${id}`)).json()).loyaltyImport;
    let latest = await read();
    const pattern = new RegExp(statuses.join("|"));
    const status = async () => {
      latest = await read();
      return latest.status;
    };
    await expect.poll(status, { intervals: [50, 100, 200], timeout: 30_000 }).toMatch(pattern);
    return latest;
  }
}

type Clients = {
  /** A client of a site of its own for this test, without customers. */
  api: ApiClient;
  /** A client of yet another site. */
  otherApi: ApiClient;
};

export const test = base.extend<Clients>({
  api: async ({ request }, use) => {
    await use(new ApiClient(request, await makeApiKey(`Test ${randomBytes(6).toString("hex")}`)));
  },
  otherApi: async ({ request }, use) => {
    await use(new ApiClient(request, await makeApiKey(`Test ${randomBytes(6).toString("hex")}`)));
  },
});
