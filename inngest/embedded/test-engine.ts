import { Inngest, type InngestFunction } from "inngest";
import { vi } from "vitest";
import { pool } from "@/lib/database/pool";
import { EmbeddedEngine, type EmbeddedEngineOptions } from "./embedded-engine";

/** Errors that an engine under test has logged. */
export type Log = string[];

export type TestEngine = { engine: EmbeddedEngine; client: Inngest; log: Log };

const running: EmbeddedEngine[] = [];

/** A started engine with functions of its own and short delays before a retry. */
export async function startTestEngine(
  makeFunctions: (client: Inngest) => InngestFunction.Any[],
  retryDelays: readonly number[] = [5],
  times: Pick<EmbeddedEngineOptions, "lookEveryMilliseconds" | "longestLookMilliseconds"> = {},
): Promise<TestEngine> {
  const log: Log = [];
  const note = (...words: unknown[]) => void log.push(words.map(inWords).join(" "));
  const client: Inngest = new Inngest({
    id: "test",
    isDev: true,
    baseUrl: "http://embedded.invalid",
    fetch: (input, init) => engine.fetch(input, init),
    aiMetadata: false,
    checkpointing: { maxRuntime: "1h", bufferedSteps: 1 },
    logger: { debug: () => {}, info: () => {}, warn: note, error: note },
  });
  const engine = new EmbeddedEngine({ client, functions: makeFunctions(client), retryDelays, ...times });
  running.push(engine);
  await engine.start();
  return { engine, client, log };
}

/** For afterEach: stops what is left and empties the engine's tables. */
export async function endTestEngines(): Promise<void> {
  await Promise.all(running.splice(0).map((engine) => engine.stop(1_000)));
  await pool().query("TRUNCATE engine_event, outbox_event CASCADE");
}

export type StoredRun = {
  function_id: string;
  status: string;
  attempt: number;
  lost_count: number;
  output: unknown;
  error: unknown;
};

export async function storedRuns(): Promise<StoredRun[]> {
  const { rows } = await pool().query<StoredRun>(
    "SELECT function_id, status, attempt, lost_count, output, error FROM engine_run ORDER BY sequence",
  );
  return rows;
}

/** Waits until every stored run has ended; there must be at least `count`. */
export async function endedRuns(count = 1): Promise<StoredRun[]> {
  return until(async () => {
    const runs = await storedRuns();
    const ended = runs.every(({ status }) => status === "COMPLETED" || status === "FAILED");
    if (runs.length < count || !ended) throw new Error(`Not ended yet: ${JSON.stringify(runs)}`);
    return runs;
  });
}

/** Repeats until it does not throw. */
export function until<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: 15_000, interval: 10 });
}

export type Gate = { opened: Promise<void>; open: () => void };

/** Something a step can wait for until the test lets it go on. */
export function makeGate(): Gate {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

function inWords(word: unknown): string {
  if (typeof word === "object" && word !== null && "err" in word) return String(word.err);
  return String(word);
}
