import type pg from "pg";
import type { FunctionConfiguration } from "./function-configuration";

export type AcceptedEvent = { id: string; name: string; data: Readonly<Record<string, unknown>> };

/**
 * Stores an event and queues one run of each function that it triggers, in one statement. An id that was accepted before
 * changes nothing.
 */
export async function acceptEvent(
  database: pg.Pool | pg.PoolClient,
  functions: Iterable<FunctionConfiguration>,
  event: AcceptedEvent,
): Promise<void> {
  const runs = [...functions]
    .filter((each) => isTriggered(each, event))
    .map(({ id, limits }) => ({
      function_id: id,
      concurrency_keys: limits.map(({ keyPath }) => concurrencyKey(keyPath, event)),
    }));
  await database.query(
    `WITH accepted AS (
       INSERT INTO engine_event (id, name, data) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING RETURNING id
     )
     INSERT INTO engine_run (id, function_id, event_id, concurrency_keys)
     SELECT new_uuid_v7(), function_id, accepted.id, ARRAY(SELECT json_array_elements_text(concurrency_keys))
     FROM accepted, json_to_recordset($4) AS run (function_id text, concurrency_keys json)`,
    [event.id, event.name, JSON.stringify(event.data), JSON.stringify(runs)],
  );
}

function isTriggered({ triggers }: FunctionConfiguration, event: AcceptedEvent): boolean {
  return triggers.some(
    ({ eventName, failedFunctionId }) =>
      eventName === event.name && (failedFunctionId === undefined || failedFunctionId === event.data.function_id),
  );
}

/** The value as JSON: two values are the same key exactly when they are written the same. */
function concurrencyKey(path: readonly string[], event: AcceptedEvent): string {
  const value = path.reduce<unknown>(
    (found, name) => (typeof found === "object" && found !== null ? Reflect.get(found, name) : undefined),
    event,
  );
  return path.length === 0 ? "" : (JSON.stringify(value) ?? "");
}
