import { setTimeout as delay } from "node:timers/promises";
import { resumeEngine, startEngine, stopEngine } from "@/inngest/engine";
import { prepareDataFolder } from "@/lib/data-folder";
import { migrate } from "@/lib/database/migrate";
import { connectDatabase, disconnectDatabase } from "@/lib/database/pool";
import { type ServedDatabase, serveDatabase } from "@/lib/database/serve-database";
import { EnvError, env } from "@/lib/env";
import { endLostClaims } from "@/lib/idempotency/end-claim";
import { removeOldKeys } from "@/lib/idempotency/remove-old-keys";
import { OperatorError } from "@/lib/operator-error";
import { seedDemoSite } from "@/lib/sites/seed-demo-site";
import { sweepFiles } from "@/lib/storage/sweep-files";
import type { BootState } from "./boot-state";

/** How long the end of this process waits for each part before it goes on without it. */
const stopPatience = {
  bootMilliseconds: 2000,
  engineMilliseconds: 2000,
  requestsMilliseconds: 2500,
  connectionsMilliseconds: 1000,
} as const;

/** Starts everything that must run before a request is answered. Whatever fails ends the process. */
export async function boot(): Promise<void> {
  if (globalThis.loyaltyImportsBoot) return;
  const stop = new AbortController();
  const state: BootState = {
    phase: "starting",
    database: undefined,
    stopSignal: stop.signal,
    shutdown(drained) {
      state.phase = "stopping";
      stop.abort();
      return shutdown(state, started, drained);
    },
  };
  globalThis.loyaltyImportsBoot = state;
  // Any end but `kill -9` stops the embedded PostgreSQL; after that one, the next start takes it over.
  process.once("exit", () => state.database?.close());
  const started = start(state).catch(endProcess);
  await started;
}

async function start(state: BootState): Promise<void> {
  const { dataDir, DATABASE_URL, embeddedDatabase, engine } = env();
  prepareDataFolder(dataDir);
  const exclusive = embeddedDatabase || engine === "embedded";
  state.database = await serveDatabase({
    dataDir,
    databaseUrl: DATABASE_URL,
    exclusive,
    onRecovered: () => void resumeEngine().catch(endProcess),
    onTakenOver: endProcess,
  });
  if (isStopping(state)) return;
  await prepareDatabase(state.database);
  if (exclusive) await endLostClaims();
  if (isStopping(state)) return;
  await startEngine();
  if (isStopping(state)) return;
  state.phase = "ready";
  sweepEveryHour(state);
  globalThis.loyaltyImportsOnReady?.();
}

async function prepareDatabase({ connectionString }: ServedDatabase): Promise<void> {
  await migrate(connectionString);
  connectDatabase(connectionString);
  await seedDemoSite();
}

function sweepEveryHour({ stopSignal }: BootState): void {
  const sweep = () =>
    Promise.all([sweepFiles(), removeOldKeys()]).catch((error: unknown) =>
      console.error("Old files and answers could not be removed.", error),
    );
  const timer = setInterval(sweep, 3_600_000).unref();
  stopSignal.addEventListener("abort", () => clearInterval(timer));
  void sweep();
}

async function shutdown(state: BootState, started: Promise<void>, drained: Promise<unknown>): Promise<void> {
  await within(stopPatience.bootMilliseconds, started);
  await Promise.all([
    within(stopPatience.engineMilliseconds, stopEngine()),
    within(stopPatience.requestsMilliseconds, drained),
  ]);
  await within(stopPatience.connectionsMilliseconds, disconnectDatabase());
  state.database?.close();
}

/** Waits for a part to end, but not for ever: what is lost is done again at the next start. */
async function within(milliseconds: number, part: Promise<unknown>): Promise<void> {
  await Promise.race([
    part.catch((error: unknown) => console.error(error)),
    delay(milliseconds, undefined, { ref: false }),
  ]);
}

function isStopping(state: BootState): boolean {
  return state.phase === "stopping";
}

function endProcess(error: unknown): never {
  console.error(error instanceof OperatorError || error instanceof EnvError ? error.message : error);
  process.exit(1);
}
