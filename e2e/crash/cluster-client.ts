import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { z } from "zod";
import { databaseName } from "../../lib/database/embedded-postgres";
import { clusterOf, clusterPassword, clusterUser } from "../../lib/database/postgres-cluster";
import { runningServer } from "../../lib/database/postgres-server";

const patienceMilliseconds = 120_000;
const processes = z.array(z.object({ pid: z.number() }));

/**
 * A connection of the harness's own to the embedded PostgreSQL of a data folder, to see what is really stored. It is opened
 * again whenever the server was killed.
 */
export class ClusterClient {
  readonly #dataDir: string;
  #client: pg.Client | undefined;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  /** @returns the rows, or undefined while the server does not answer */
  async ask(sql: string, values: unknown[] = []): Promise<unknown[] | undefined> {
    try {
      this.#client ??= await this.#connect();
      return (await this.#client.query<Record<string, unknown>>(sql, values)).rows;
    } catch (error) {
      if (error instanceof pg.DatabaseError && /^(2|42)/.test(error.code ?? "")) throw error;
      await this.close();
      return undefined;
    }
  }

  /** Waits for a server that is just starting. @throws when it does not come */
  async query(sql: string, values: unknown[] = []): Promise<unknown[]> {
    const deadline = Date.now() + patienceMilliseconds;
    for (;;) {
      const rows = await this.ask(sql, values);
      if (rows) return rows;
      if (Date.now() > deadline) throw new Error("PostgreSQL does not come back.");
      await delay(20);
    }
  }

  /** The postmaster's process: the newest one that was started. */
  postmaster(): number | undefined {
    return runningServer(clusterOf(this.#dataDir))?.pid;
  }

  /** Waits until a new server answers in place of the one that was killed. @throws when it does not come */
  async restarted(killedPostmaster: number): Promise<void> {
    const deadline = Date.now() + patienceMilliseconds;
    while (this.postmaster() === killedPostmaster || !(await this.ask("SELECT"))) {
      if (Date.now() > deadline) throw new Error("PostgreSQL does not come back.");
      await delay(10);
    }
  }

  /** The server's other processes: those of its connections, and those that work for it. */
  async otherProcesses(): Promise<number[]> {
    return processes.parse(await this.query("SELECT pid FROM pg_stat_activity")).map(({ pid }) => pid);
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => {});
  }

  async #connect(): Promise<pg.Client> {
    const cluster = clusterOf(this.#dataDir);
    const client = new pg.Client({
      host: "127.0.0.1",
      port: runningServer(cluster)?.port ?? 1,
      user: clusterUser,
      password: clusterPassword(cluster),
      database: databaseName,
      ssl: false,
      application_name: "crash test",
      connectionTimeoutMillis: 3_000,
    });
    client.on("error", () => {});
    await client.connect();
    return client;
  }
}
