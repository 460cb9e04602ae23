import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type APIRequestContext, expect, request } from "@playwright/test";
import pg from "pg";
import { clusterOf, clusterPassword, clusterUser } from "@/lib/database/postgres-cluster";
import { demoSiteName } from "@/lib/sites/demo-site";
import { ApiClient, makeApiKey } from "./api-client";
import { faultTestDataDir } from "./data-dir";
import { type FaultApp, startFaultApp } from "./fault-app";

/** Four chunks, of which three are applied side by side. */
const rowCount = 20_000;

/** An app of its own whose pages and API act for the same shop, with a customer for each row of a big file. */
export class HeldShop {
  readonly #app: FaultApp;
  readonly #context: APIRequestContext;
  readonly #dataDir: string;
  readonly api: ApiClient;
  readonly url: string;
  /** Its database, for gates. */
  readonly database: string;

  private constructor(app: FaultApp, context: APIRequestContext, dataDir: string, key: string) {
    this.#app = app;
    this.#context = context;
    this.#dataDir = dataDir;
    this.api = new ApiClient(context, key);
    this.url = app.url;
    const cluster = clusterOf(dataDir);
    const port = readFileSync(cluster.portFile, "utf8").trim();
    this.database = `postgresql://${clusterUser}:${clusterPassword(cluster)}@127.0.0.1:${port}/loyalty_imports`;
  }

  static async open(name: string, port: number): Promise<HeldShop> {
    const shop = await HeldShop.openAsInstalled(name, port);
    await shop.addCustomersOfBigFile();
    return shop;
  }

  /** Without the customers of a big file. */
  static async openAsInstalled(name: string, port: number): Promise<HeldShop> {
    const dataDir = join(faultTestDataDir, name);
    rmSync(dataDir, { recursive: true, force: true });
    const app = await startFaultApp({ port, dataDir });
    const context = await request.newContext({ baseURL: app.url });
    return new HeldShop(app, context, dataDir, await makeApiKey(demoSiteName, dataDir));
  }

  async addCustomersOfBigFile(): Promise<void> {
    await this.query(
      `INSERT INTO customer (site_id, email)
       SELECT site.id, 'c' || i || '@b.co' FROM site, generate_series(0, $2 - 1) AS i WHERE name = $1`,
      [demoSiteName, rowCount],
    );
  }

  /** A row for each of those customers. @param points that every one of them gets */
  bigFile(points: number): string {
    return `Email,Points\n${Array.from({ length: rowCount }, (_, index) => `c${index}@b.co,${points}\n`).join("")}`;
  }

  /** Starts an import, and does not wait for it. @returns its id */
  async startImport(fileName: string, file: string, options: object = {}): Promise<string> {
    const { id } = await this.api.createImport(file, fileName);
    const executed = await this.api.post("/v1/loyalty-imports/execute", { loyaltyImportId: id, options });
    expect(executed.status(), await executed.text()).toBe(200);
    return id;
  }

  /** A customer redeems points. @param left what they keep */
  async spendAllBut(email: string, left: number): Promise<void> {
    await this.query(
      `WITH spending AS (SELECT id AS spender, balance AS before FROM customer WHERE email = $1 FOR UPDATE),
       spent AS (
         UPDATE customer SET balance = $2::integer, redeemed = redeemed + before - $2::integer
           FROM spending WHERE id = spender
         RETURNING site_id, id, before)
       INSERT INTO ledger_transaction (site_id, customer_id, type, amount, amount_before, amount_after, description)
       SELECT site_id, id, 'REDEEM', $2::integer - before, before, $2::integer, 'Reward' FROM spent`,
      [email, left],
    );
  }

  async customerId(email: string): Promise<string> {
    const { customers } = await this.api.addCustomers(email);
    return customers[0].id;
  }

  async close(): Promise<void> {
    await this.#context.dispose();
    await this.#app.stop();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  /** What the API has no way to bring about. */
  async query(statement: string, values: unknown[] = []): Promise<void> {
    const client = new pg.Client({ connectionString: this.database });
    await client.connect();
    await client.query(statement, values);
    await client.end();
  }
}
