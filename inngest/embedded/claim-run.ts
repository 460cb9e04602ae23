import { randomUUID } from "node:crypto";
import { pool } from "@/lib/database/pool";
import type { FunctionConfiguration } from "./function-configuration";

export type ClaimedRun = {
  id: string;
  claimId: string;
  functionId: string;
  /** Failed attempts of what comes next. */
  attempt: number;
  /** How often a process ended in the middle of what comes next. */
  lostCount: number;
  event: { id: string; name: string; data: unknown; ts: number };
};

type ClaimRow = {
  id: string;
  function_id: string;
  attempt: number;
  lost_count: number;
  event_id: string;
  event_name: string;
  event_data: unknown;
  event_date: Date;
};

/** $1: the limits of all functions as JSON. `busy` is what takes up room within them. */
const limitTables = `
  rule AS (
    SELECT * FROM json_to_recordset($1) AS rule (function_id text, position bigint, allowed bigint)
  ), busy AS MATERIALIZED (
    SELECT function_id, sequence, status, position, key
    FROM engine_run, unnest(concurrency_keys) WITH ORDINALITY AS part (key, position)
    WHERE status = 'RUNNING' OR status = 'QUEUED' AND begun
  )`;

/**
 * Whether the run `queued` is due but kept back by a limit. Once a run has begun, it keeps its place before the younger
 * ones of its key while it waits, so that they do not overtake it half done. A limit without a key is there for the
 * machine, and counts only what is running.
 */
const isKeptBack = (by: "any limit" | "a limit with a key") => `EXISTS (
  SELECT FROM rule JOIN unnest(queued.concurrency_keys) WITH ORDINALITY AS part (key, position) USING (position)
  WHERE rule.function_id = queued.function_id ${by === "a limit with a key" ? "AND part.key <> ''" : ""} AND rule.allowed <= (
    SELECT count(*) FROM busy
    WHERE busy.function_id = queued.function_id AND busy.position = part.position AND busy.key = part.key
      AND (busy.status = 'RUNNING' OR busy.key <> '' AND busy.sequence < queued.sequence)
  )
)`;

/** Takes the run that is due, has room within all limits of its function, and has waited longest for its turn. */
export async function claimRun(functions: Iterable<FunctionConfiguration>): Promise<ClaimedRun | undefined> {
  const claimId = randomUUID();
  const { rows } = await pool().query<ClaimRow>(
    `WITH ${limitTables}, next AS (
       SELECT id FROM engine_run AS queued
       WHERE status = 'QUEUED' AND wake_date <= now() AND NOT ${isKeptBack("any limit")}
       ORDER BY queued_date, sequence LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED
     )
     UPDATE engine_run AS run SET status = 'RUNNING', begun = true, claim_id = $2
     FROM next, engine_event AS event
     WHERE run.id = next.id AND event.id = run.event_id
     RETURNING run.id, run.function_id, run.attempt, run.lost_count,
       event.id AS event_id, event.name AS event_name, event.data AS event_data, event.created_date AS event_date`,
    [limitsJson(functions), claimId],
  );
  const [row] = rows;
  if (!row) return undefined;
  const event = { id: row.event_id, name: row.event_name, data: row.event_data, ts: row.event_date.getTime() };
  return {
    id: row.id,
    claimId,
    functionId: row.function_id,
    attempt: row.attempt,
    lostCount: row.lost_count,
    event,
  };
}

/** Whether a run is due that only waits for others to make room for it. */
export async function someRunWaitsForRoom(functions: Iterable<FunctionConfiguration>): Promise<boolean> {
  const { rowCount } = await pool().query(
    `WITH ${limitTables}
     SELECT FROM engine_run AS queued
     WHERE status = 'QUEUED' AND wake_date <= now() AND NOT ${isKeptBack("a limit with a key")} LIMIT 1`,
    [limitsJson(functions)],
  );
  return rowCount === 1;
}

function limitsJson(functions: Iterable<FunctionConfiguration>): string {
  const limits = [...functions].flatMap(({ id, limits }) =>
    limits.map(({ limit }, index) => ({ function_id: id, position: index + 1, allowed: limit })),
  );
  return JSON.stringify(limits);
}

/**
 * Puts back what is marked as running but is in nobody's hands: its process ended, or never heard that its claim was granted.
 * It is counted, so that a step that ends the process each time is not tried for ever; apart from the attempts that failed, because
 * most such ends are no fault of the step.
 */
export async function requeueRunsExcept(claimIdsInHand: readonly string[]): Promise<void> {
  await pool().query(
    `UPDATE engine_run SET status = 'QUEUED', claim_id = NULL, lost_count = lost_count + 1
     WHERE status = 'RUNNING' AND (claim_id = ANY ($1::uuid[])) IS NOT TRUE`,
    [claimIdsInHand],
  );
}

/** Lets go of runs whose steps did not end in time, or that nobody wanted any more; what they still try to store is refused. */
export async function requeueRuns(claimIds: readonly string[]): Promise<void> {
  await pool().query("UPDATE engine_run SET status = 'QUEUED', claim_id = NULL WHERE claim_id = ANY ($1::uuid[])", [
    claimIds,
  ]);
}

/** Milliseconds until the next waiting run is due; undefined when none waits. Runs that are due wait for room instead. */
export async function nextWakeDelay(): Promise<number | undefined> {
  const { rows } = await pool().query<{ delay: number | null }>(
    `SELECT ceil(extract(epoch FROM min(wake_date) - now()) * 1000)::float8 AS delay
     FROM engine_run WHERE status = 'QUEUED' AND wake_date > now()`,
  );
  return rows[0]?.delay ?? undefined;
}
