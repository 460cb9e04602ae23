/**
 * What must hold of work that is under way, each as a query that finds where it does not: one sentence for each place.
 * What the embedded engine knows can only be asked where it runs; an Inngest server keeps its runs to itself.
 */
export const workInvariants: readonly string[] = [
  `SELECT format('Import %s of site %s is %s, but no event is recorded that would move it on.', id, site_id, status)
     FROM loyalty_import
    WHERE status IN ('INITIATED', 'PARSING', 'IMPORTING')
      AND NOT EXISTS (SELECT FROM outbox_event
                       WHERE outbox_event.id = CASE status WHEN 'IMPORTING' THEN 'run-' ELSE 'parse-' END || loyalty_import.id::text)`,
  // A run that has failed hands the import to the run that notes the failure. One that is paused needs none until it is resumed,
  // by an event of its own.
  `SELECT format('Import %s of site %s is %s, but every run for it has ended.', import.id, site_id, import.status)
     FROM loyalty_import AS import
    WHERE import.status IN ('INITIATED', 'PARSING', 'IMPORTING')
      AND EXISTS (SELECT FROM engine_event
                   WHERE engine_event.id = CASE import.status WHEN 'IMPORTING' THEN 'run-' ELSE 'parse-' END || import.id::text)
      AND NOT EXISTS (SELECT FROM run_state AS state
                       WHERE state.site_id = import.site_id AND loyalty_import_id = import.id
                         AND stop_request = 'PAUSE' AND paused_date IS NOT NULL)
      AND NOT EXISTS (SELECT FROM outbox_event AS event
                       WHERE event.site_id = import.site_id AND sent_date IS NULL
                         AND starts_with(event.id, CASE import.status WHEN 'IMPORTING' THEN 'run-' ELSE 'parse-' END || import.id)
                         AND NOT EXISTS (SELECT FROM engine_event WHERE engine_event.id = event.id))
      AND NOT EXISTS (SELECT FROM engine_run AS run
                        JOIN engine_event AS event ON event.id = run.event_id
                        LEFT JOIN engine_run AS noting ON noting.event_id = run.id || ':failed'
                       WHERE starts_with(event.id, CASE import.status WHEN 'IMPORTING' THEN 'run-' ELSE 'parse-' END || import.id)
                         AND (run.status IN ('QUEUED', 'RUNNING') OR noting.status IN ('QUEUED', 'RUNNING')))`,
  `SELECT format('The undo of import %s of site %s is under way, but no event is recorded that would move it on.',
                 loyalty_import_id, site_id)
     FROM import_revert
    WHERE status = 'REVERTING'
      AND NOT EXISTS (SELECT FROM outbox_event WHERE outbox_event.id = format('revert-%s-%s', loyalty_import_id, attempt))`,
  `SELECT format('The undo of import %s of site %s is under way, but every run for it has ended.', loyalty_import_id, site_id)
     FROM import_revert AS revert
     JOIN engine_event AS event ON event.id = format('revert-%s-%s', loyalty_import_id, attempt)
    WHERE revert.status = 'REVERTING'
      AND NOT EXISTS (SELECT FROM outbox_event AS event
                       WHERE event.site_id = revert.site_id AND sent_date IS NULL
                         AND starts_with(event.id, format('revert-%s-', loyalty_import_id))
                         AND NOT EXISTS (SELECT FROM engine_event WHERE engine_event.id = event.id))
      AND NOT EXISTS (SELECT FROM engine_run AS run
                        LEFT JOIN engine_run AS noting ON noting.event_id = run.id || ':failed'
                       WHERE starts_with(run.event_id, format('revert-%s-', loyalty_import_id))
                         AND (run.status IN ('QUEUED', 'RUNNING') OR noting.status IN ('QUEUED', 'RUNNING')))`,
  `SELECT format('Event %s is for the import %s of site %s, which is not there.', id, data ->> 'loyaltyImportId', site_id)
     FROM outbox_event AS event
    WHERE NOT EXISTS (SELECT FROM loyalty_import AS import
                       WHERE import.site_id = event.site_id AND import.id::text = data ->> 'loyaltyImportId')`,
  `SELECT format('Run %s is for the import %s, which is not there.', run.id, data ->> 'loyaltyImportId')
     FROM engine_run AS run
     JOIN engine_event AS event ON event.id = event_id
    WHERE event.name LIKE 'loyalty-imports/%'
      AND NOT EXISTS (SELECT FROM loyalty_import WHERE id::text = data ->> 'loyaltyImportId')`,
];
