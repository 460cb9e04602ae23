import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { inProjectFolder } from "../run.mjs";

const maxFileBytes = 2 ** 30;

/** Variables that an operator may have set, and that must not reach what is measured here. */
const ownSettings = { DATABASE_URL: "", PUBLIC_URL: "", APP_SECRET: "" };
const embeddedEngine = { INNGEST_DEV: "", INNGEST_BASE_URL: "", INNGEST_EVENT_KEY: "", INNGEST_SIGNING_KEY: "" };

/** The built app as `npm start` runs it, in a process of its own. */
export class AppProcess {
  readonly #child: ChildProcess;
  #stopping = false;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.once("exit", (code, signal) => {
      // Told to stop, it ends with 0.
      if (!this.#stopping || code !== 0) console.error(`The app has ended by itself (${signal ?? code}).`);
    });
  }

  /** @returns at once; `ready` says when it answers */
  static start(dataDir: string, port: number): AppProcess {
    const child = spawn(process.execPath, [inProjectFolder("scripts", "start.mjs")], {
      env: {
        ...process.env,
        ...ownSettings,
        ...embeddedEngine,
        HOST: "127.0.0.1",
        PORT: String(port),
        DATA_DIR: dataDir,
        MAX_FILE_BYTES: String(maxFileBytes),
      },
      // Only what goes wrong; stdout belongs to the results.
      stdio: ["ignore", "ignore", "inherit"],
    });
    return new AppProcess(child);
  }

  get processId(): number {
    return this.#child.pid ?? 0;
  }

  /** @throws Error when the app ends instead of answering */
  async ready(address: string): Promise<void> {
    while (!this.#hasEnded()) {
      const response = await fetch(`${address}/api/health`).catch(() => undefined);
      if (response?.status === 200) return;
      await delay(50);
    }
    throw new Error("The app did not begin to answer.");
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#hasEnded()) return;
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.kill("SIGTERM");
    await ended;
  }

  #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}
