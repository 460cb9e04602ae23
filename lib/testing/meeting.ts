import { pool } from "../database/pool";

/**
 * Starts works while the rows of a query are locked, and lets go of them when all of them wait: so they really meet.
 * @returns what became of each: "done", or why it failed
 */
export async function meeting(lock: string, values: unknown[], start: (() => Promise<unknown>)[]): Promise<string[]> {
  const holder = await pool().connect();
  try {
    await holder.query("BEGIN");
    await holder.query(lock, values);
    const started = Promise.allSettled(start.map((work) => work()));
    const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while ((await holder.query(waiting)).rowCount !== start.length)
      await holder.query("SELECT pg_stat_clear_snapshot()");
    await holder.query("COMMIT");
    return (await started).map((outcome) => (outcome.status === "fulfilled" ? "done" : String(outcome.reason)));
  } finally {
    holder.release();
  }
}
