// An operator limits the time of statements because of the web: nobody waits for minutes there. The work on a whole file
// takes as long as the file is; cut off at the limit, it would only begin again, and never end.
const limits = "'{statement_timeout,lock_timeout,idle_in_transaction_session_timeout,transaction_timeout}'::text[]";

/** Lifts the time limits that the operator has set for the rest of the transaction. Versions know different ones. */
export const liftTimeLimits = `SELECT set_config(name, '0', true) FROM unnest(${limits}) AS name WHERE current_setting(name, true) IS NOT NULL`;

/** The same for the rest of a session, one that is idle most of the time included. */
export const liftTimeLimitsOfSession = `SELECT set_config(name, '0', false) FROM unnest(${limits} || '{idle_session_timeout}') AS name WHERE current_setting(name, true) IS NOT NULL`;
