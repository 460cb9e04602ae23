import { longTransaction } from "@/lib/database/transaction";

const keptDays = 7;
/** Longer than the others: their error may still be wanted. */
const failedKeptDays = 90;

/**
 * Deletes runs that ended long ago, with their steps, and then the events that no run is left of. An event that the
 * outbox may still send again stays, because it is what keeps the second delivery from making a second run.
 */
export async function removeOldRuns(): Promise<void> {
  await longTransaction((client) =>
    client.query(
      `DELETE FROM engine_run
     WHERE status = 'COMPLETED' AND finished_date < now() - make_interval(days => $1)
        OR status = 'FAILED' AND finished_date < now() - make_interval(days => $2)`,
      [keptDays, failedKeptDays],
    ),
  );
  await longTransaction((client) =>
    client.query(
      `DELETE FROM engine_event AS event
     WHERE created_date < now() - make_interval(days => $1)
       AND NOT EXISTS (SELECT FROM engine_run WHERE event_id = event.id)
       AND NOT EXISTS (SELECT FROM outbox_event WHERE id = event.id AND sent_date IS NULL)`,
      [keptDays],
    ),
  );
}
