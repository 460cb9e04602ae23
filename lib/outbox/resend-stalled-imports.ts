import { pool } from "@/lib/database/pool";

/**
 * An import that has not moved for this long may have lost its place in the queue. If it was only waiting in that of an Inngest
 * server, it gets a second run, which does no harm: every step of a run counts once.
 */
const stalledMinutes = 15;

/**
 * Records the event of every stalled import, or undo of one, once more, under a new id, because the engine ignores an id that it has seen.
 * An import counts as moving while its row, its newest chunk or its newest event is younger than a quarter of an hour. One that
 * is paused waits for a person, and one whose run is in the queue of the embedded engine waits for its turn.
 * @returns how many events were recorded
 */
export async function resendStalledImports(engine: "embedded" | "inngest"): Promise<number> {
  const { rowCount } = await pool().query(
    `INSERT INTO outbox_event (id, site_id, name, data)
     SELECT first.id || ':resent-' || to_char(now() AT TIME ZONE 'UTC', 'YYYYMMDD"T"HH24MISS'), first.site_id, first.name, first.data
     FROM (
       SELECT site_id, id, updated_date, CASE status WHEN 'IMPORTING' THEN 'run' ELSE 'parse' END AS phase
         FROM loyalty_import
        WHERE status IN ('INITIATED', 'PARSING', 'IMPORTING') AND deleted_date IS NULL
        UNION ALL
       SELECT site_id, id, updated_date, 'revert'
         FROM import_revert
         JOIN loyalty_import USING (site_id)
        WHERE loyalty_import_id = id AND import_revert.status = 'REVERTING'
     ) AS stalled
     CROSS JOIN LATERAL (
       SELECT id, site_id, name, data FROM outbox_event
       WHERE site_id = stalled.site_id
         AND data ->> 'loyaltyImportId' = stalled.id::text
         AND name = 'loyalty-imports/' || phase || '.requested'
       ORDER BY created_date, id LIMIT 1
     ) AS first
     WHERE stalled.updated_date < now() - make_interval(mins => $1)
       AND NOT EXISTS (
         SELECT FROM run_state AS state
         WHERE state.site_id = stalled.site_id AND state.loyalty_import_id = stalled.id
           AND state.stop_request = 'PAUSE' AND state.paused_date IS NOT NULL
       )
       AND NOT EXISTS (
         SELECT FROM import_chunk AS chunk
         WHERE chunk.site_id = stalled.site_id AND chunk.loyalty_import_id = stalled.id
           AND greatest(chunk.applied_date, chunk.reverted_date) >= now() - make_interval(mins => $1)
       )
       AND NOT EXISTS (
         SELECT FROM outbox_event AS recent
         WHERE recent.site_id = stalled.site_id AND recent.data ->> 'loyaltyImportId' = stalled.id::text
           AND (recent.sent_date IS NULL OR recent.sent_date >= now() - make_interval(mins => $1))
       )
       AND NOT ($2 AND EXISTS (
         SELECT FROM outbox_event AS taken
         JOIN engine_run ON engine_run.event_id = taken.id
         WHERE taken.site_id = stalled.site_id AND taken.data ->> 'loyaltyImportId' = stalled.id::text
           AND engine_run.status IN ('QUEUED', 'RUNNING')
       ))
     ON CONFLICT (id) DO NOTHING`,
    [stalledMinutes, engine === "embedded"],
  );
  return rowCount ?? 0;
}
