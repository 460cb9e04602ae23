import { setTimeout as delay } from "node:timers/promises";
import type { ClusterClient } from "./cluster-client";

const patienceMilliseconds = 10_000;

const queries = {
  "Runs of the engine that have not ended": `
    SELECT function_id, event_id, status, attempt, lost_count, claim_id, begun, queued_date, wake_date, now() AS now
    FROM engine_run WHERE status IN ('QUEUED', 'RUNNING') ORDER BY sequence`,
  "Connections to the database": `
    SELECT pid, application_name, state, wait_event_type, wait_event, state_change, left(query, 200) AS query
    FROM pg_stat_activity WHERE backend_type = 'client backend' ORDER BY pid`,
};

/** What the engine and the database are doing now, a line each: a stop of the app would put its runs back and close its connections. */
export async function engineState(cluster: ClusterClient): Promise<string[]> {
  const lines: string[] = [];
  for (const [title, sql] of Object.entries(queries)) {
    const rows = await Promise.race([cluster.ask(sql), delay(patienceMilliseconds, undefined, { ref: false })]);
    lines.push(`${title}:`, ...(rows?.map((row) => `  ${JSON.stringify(row)}`) ?? ["  PostgreSQL does not answer."]));
  }
  return lines;
}
