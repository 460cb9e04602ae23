import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { choosePort } from "@/lib/database/choose-port";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/lib/database/embedded-postgres";
import { AppProcess } from "./app-process";

/** The built app with a data folder of its own, in a temporary folder that is removed at the end. */
export class Installation {
  /** For the files of the harness; the data folder lies in it too, so both are on the same disk. */
  readonly folder = mkdtempSync(join(tmpdir(), "loyalty-imports-bench-"));
  readonly dataDir = join(this.folder, "data");
  readonly port: number;
  #app: AppProcess | undefined;
  #postgres: EmbeddedPostgres | undefined;
  #database: pg.Client | undefined;

  private constructor(port: number) {
    this.port = port;
    mkdirSync(this.dataDir);
  }

  /** @returns one that is not started yet */
  static async create(): Promise<Installation> {
    return new Installation(await choosePort(join(tmpdir(), "loyalty-imports-bench-port")));
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** A connection of the harness. */
  get database(): pg.Client {
    if (!this.#database) throw new Error("The installation is not running.");
    return this.#database;
  }

  get connectionString(): string {
    return this.#postgres?.connectionString ?? "";
  }

  get appProcessId(): number {
    return this.#app?.processId ?? 0;
  }

  async start(): Promise<void> {
    this.#app = AppProcess.start(this.dataDir, this.port);
    await this.#app.ready(this.address);
    // The server runs already; this finds out where.
    this.#postgres = await startEmbeddedPostgres(this.dataDir);
    this.#database = await this.connect();
  }

  /** Another connection of the harness. What it does is kept out of the server's log, which some figures are read from. */
  async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.connectionString });
    // The server may be stopped while the connection is idle.
    client.on("error", () => {});
    await client.connect();
    await client.query("SET log_min_duration_statement = -1");
    return client;
  }

  async postgresVersion(): Promise<string> {
    const { rows } = await this.database.query<{ server_version: string }>("SHOW server_version");
    return rows[0]?.server_version ?? "";
  }

  async stop(): Promise<void> {
    await this.#database?.end().catch(() => {});
    await this.#app?.stop();
    // The app stops it, unless the app has died.
    this.#postgres?.stop();
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
