import { type ChildProcess, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const firstPort = 4_120;
const lastPort = 4_159;
const patienceMilliseconds = 120_000;

/** The built app as a process of its own, with a data folder of its own. */
export class AppProcess {
  readonly address: string;
  readonly logFile: string;
  readonly #environment: NodeJS.ProcessEnv;
  #process: ChildProcess | undefined;

  private constructor(
    readonly dataDir: string,
    port: number,
  ) {
    this.address = `http://127.0.0.1:${port}`;
    this.logFile = join(dataDir, "app.log");
    const ownValues = { HOST: "127.0.0.1", PORT: String(port), DATA_DIR: dataDir };
    const unset = ["DATABASE_URL", "PUBLIC_URL", "APP_SECRET", "MAX_FILE_BYTES", "MAX_ROWS"];
    const inngest = ["INNGEST_DEV", "INNGEST_BASE_URL", "INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"];
    const empty = Object.fromEntries([...unset, ...inngest].map((name) => [name, ""]));
    this.#environment = { ...process.env, ...empty, ...ownValues };
    // Whoever ends this process early does not leave the app behind.
    process.once("exit", () => this.#process?.kill("SIGTERM"));
  }

  static async withFreePort(dataDir: string): Promise<AppProcess> {
    for (let port = firstPort; port <= lastPort; port++) if (await isFree(port)) return new AppProcess(dataDir, port);
    throw new Error(`No port from ${firstPort} to ${lastPort} is free.`);
  }

  /** The environment in which the project's commands work on this app's data. */
  get environment(): NodeJS.ProcessEnv {
    return this.#environment;
  }

  /** Starts it; use `healthy` to wait for it. */
  start(): void {
    const log = openSync(this.logFile, "a");
    this.#process = spawn(process.execPath, ["scripts/start.mjs"], {
      env: this.#environment,
      stdio: ["ignore", log, log],
    });
  }

  /** @throws when it ends, or is not healthy in time */
  async healthy(): Promise<void> {
    const deadline = Date.now() + patienceMilliseconds;
    while (!(await this.#isHealthy())) {
      if (this.#hasEnded()) throw new Error(`The app has ended by itself. ${this.logFile} may say why.`);
      if (Date.now() > deadline) throw new Error(`The app does not become healthy. ${this.logFile} may say why.`);
      await delay(10);
    }
  }

  /** Sends the signal at once. @returns when the process has ended */
  async end(signal: NodeJS.Signals): Promise<void> {
    const app = this.#process;
    if (!app || this.#hasEnded()) return;
    const ended = new Promise((resolve) => app.once("exit", resolve));
    app.kill(signal);
    await ended;
  }

  async #isHealthy(): Promise<boolean> {
    const answer = await fetch(`${this.address}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(() => {});
    return answer?.status === 200;
  }

  #hasEnded(): boolean {
    return this.#process?.exitCode !== null || this.#process.signalCode !== null;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
