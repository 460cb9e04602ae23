import { pool } from "@/lib/database/pool";
import type { ClaimedRun } from "./claim-run";

export type Claim = Pick<ClaimedRun, "id" | "claimId">;

/** A step of a run: memorised once it is DONE and, for a sleep, `due`; a planned one may run once it is `due`. */
export type RunStep = {
  hash: string;
  name: string;
  status: "PLANNED" | "DONE";
  attempt: number;
  due: boolean;
  data: unknown;
  error: unknown;
};

/** All steps of a run, in the order in which they were (or will be) done. */
export async function readSteps(runId: string): Promise<RunStep[]> {
  const { rows } = await pool().query<RunStep>(
    `SELECT hash, name, status, attempt, ready_date <= now() AS due, data, error
     FROM engine_step WHERE run_id = $1 ORDER BY ready_date, sequence`,
    [runId],
  );
  return rows;
}

export type NewStep = {
  hash: string;
  name: string;
  status: "PLANNED" | "DONE";
  /** JSON text. */
  data?: string;
  error?: string;
  readyInMilliseconds?: number;
};

/**
 * Memorises steps; one that is done already keeps its first result. What comes next starts with attempt 0, and no process has ended in it.
 * @returns false when the run is no longer this claim's, and nothing was stored
 */
export async function storeSteps(run: Claim, steps: readonly NewStep[]): Promise<boolean> {
  const { rows } = await pool().query(
    `WITH held AS (
       SELECT id, attempt, lost_count FROM engine_run
       WHERE id = $1 AND claim_id = $2 AND status = 'RUNNING' FOR NO KEY UPDATE
     ), fresh AS (
       UPDATE engine_run SET attempt = 0, lost_count = 0
       FROM held WHERE engine_run.id = held.id AND (held.attempt > 0 OR held.lost_count > 0)
     ), stored AS (
       INSERT INTO engine_step (run_id, hash, name, status, data, error, ready_date)
       SELECT held.id, hash, name, status::"EngineStepStatus", data::json, error::json, now() + delay * interval '1 ms'
       FROM held, unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::float8[])
         WITH ORDINALITY AS step (hash, name, status, data, error, delay, position)
       ORDER BY position
       ON CONFLICT (run_id, hash) DO UPDATE
         SET status = 'DONE', data = excluded.data, error = excluded.error, ready_date = excluded.ready_date
         WHERE engine_step.status = 'PLANNED' AND excluded.status = 'DONE'
     )
     SELECT FROM held`,
    [
      run.id,
      run.claimId,
      steps.map(({ hash }) => hash),
      steps.map(({ name }) => name),
      steps.map(({ status }) => status),
      steps.map(({ data }) => data),
      steps.map(({ error }) => error),
      steps.map(({ readyInMilliseconds = 0 }) => readyInMilliseconds),
    ],
  );
  return rows.length > 0;
}

/** Counts a failed attempt of a planned step and lets it wait. @returns false when the run is no longer this claim's */
export async function postponeStep(run: Claim, hash: string, delayMilliseconds: number): Promise<boolean> {
  const { rowCount } = await pool().query(
    `WITH held AS (
       SELECT id FROM engine_run WHERE id = $1 AND claim_id = $2 AND status = 'RUNNING' FOR NO KEY UPDATE
     )
     UPDATE engine_step SET attempt = attempt + 1, ready_date = now() + $4 * interval '1 ms'
     FROM held WHERE run_id = held.id AND hash = $3`,
    [run.id, run.claimId, hash, delayMilliseconds],
  );
  return rowCount === 1;
}
