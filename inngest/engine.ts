import { env } from "@/lib/env";
import { resendStalledImports } from "@/lib/outbox/resend-stalled-imports";
import { inngest } from "./client";
import { deliverOutbox } from "./deliver-outbox";
import { EmbeddedEngine } from "./embedded/embedded-engine";
import { functions } from "./functions";
import { quietLogger } from "./quiet-logger";

const deliverEveryMilliseconds = 5_000;
const sweepEveryMilliseconds = 60_000;

export type EngineState = "ready" | "starting" | "stopped";

type Engine = { state: EngineState; stopRepeating: (() => void)[] };

// Started by one bundle (instrumentation), asked about by others (routes); see lib/database/pool.ts.
declare global {
  var loyaltyImportsEngine: Engine | undefined;
}

/**
 * Starts what makes durable functions run: the embedded engine, or towards an Inngest server only the delivery of events.
 * The database must be connected and migrated. Once it is started, a second call does nothing.
 * @throws when a function asks for what the embedded engine does not know, or the database does not answer
 */
export async function startEngine(): Promise<void> {
  if (globalThis.loyaltyImportsEngine && globalThis.loyaltyImportsEngine.state !== "stopped") return;
  const engine: Engine = { state: "starting", stopRepeating: [] };
  globalThis.loyaltyImportsEngine = engine;
  try {
    if (env().engine === "embedded") await startEmbeddedEngine();
    engine.stopRepeating.push(
      repeat(() => deliverOutbox(), deliverEveryMilliseconds),
      repeat(sweep, sweepEveryMilliseconds),
    );
    engine.state = "ready";
  } catch (error) {
    engine.state = "stopped";
    throw error;
  }
}

/** Lets the steps that are running end, for at most this long. What is not done goes on at the next start. */
export async function stopEngine(limitMilliseconds?: number): Promise<void> {
  const engine = globalThis.loyaltyImportsEngine;
  if (!engine) return;
  engine.state = "stopped";
  for (const stop of engine.stopRepeating) stop();
  await globalThis.loyaltyImportsEmbeddedEngine?.stop(limitMilliseconds);
}

/** To be called when the database is back after it was away. */
export async function resumeEngine(): Promise<void> {
  if (engineState() !== "ready") return;
  globalThis.loyaltyImportsEmbeddedEngine?.resume();
  await deliverOutbox();
}

export function engineState(): EngineState {
  return globalThis.loyaltyImportsEngine?.state ?? "starting";
}

async function startEmbeddedEngine(): Promise<void> {
  const embedded = new EmbeddedEngine({ client: inngest, functions });
  globalThis.loyaltyImportsEmbeddedEngine = embedded;
  await embedded.start();
}

/** An Inngest server that lost its queue does not say so, and neither does a run that could not even say that it failed. */
async function sweep(): Promise<void> {
  try {
    if ((await resendStalledImports(env().engine)) > 0) await deliverOutbox();
  } catch (error) {
    quietLogger.error({ err: error }, "cannot look for stalled imports; trying again in a minute");
  }
}

/** Does it now and then again, each time so long after the last one ended. */
function repeat(work: () => Promise<void>, pauseMilliseconds: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const turn = async () => {
    await work();
    if (!stopped) timer = setTimeout(turn, pauseMilliseconds).unref();
  };
  void turn();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
