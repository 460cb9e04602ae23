import { type ChildProcess, spawn } from "node:child_process";
import { expect } from "@playwright/test";

/** An app of its own that a test may do harm to. */
export type FaultApp = {
  url: string;
  process: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
  /** `kill -9`; its PostgreSQL stays. */
  kill(): Promise<void>;
};

type FaultAppOptions = {
  port: number;
  dataDir: string;
  databaseUrl?: string;
  /** A program, with its arguments, that the app is started by. */
  launcher?: readonly string[];
};

/** Starts an app, and waits until it is ready. @throws Error with what it printed, when it ends instead */
export async function startFaultApp({ port, dataDir, databaseUrl = "", launcher = [] }: FaultAppOptions) {
  const [command = "", ...args] = [...launcher, process.execPath, "scripts/start.mjs"];
  const child = spawn(command, args, {
    env: { ...process.env, HOST: "127.0.0.1", PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const app: FaultApp = {
    url: `http://127.0.0.1:${port}`,
    process: child,
    output: () => output,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
  const state = async () => {
    if (child.exitCode !== null) return "ended";
    return (await fetch(`${app.url}/api/health`).catch(() => undefined))?.status;
  };
  try {
    await expect.poll(state, { intervals: [50], timeout: 60_000 }).not.toBeUndefined();
    await expect.poll(state, { intervals: [50], timeout: 60_000 }).toBe(200);
  } catch {
    await app.stop();
    throw new Error(output);
  }
  return app;
}
