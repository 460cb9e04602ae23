import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { findFault } from "../faults/find-fault";

/** Longer than a connection of the app's pool stays open without being used. */
const patienceMilliseconds = 15_000;
const pauseMilliseconds = 200;

/** A session of its own. When others have used up all connections, it waits for one of them. @throws the driver's error */
export async function connectClient(config: pg.ClientConfig, patience = patienceMilliseconds): Promise<pg.Client> {
  const deadline = performance.now() + patience;
  for (;;) {
    const client = new pg.Client(config);
    client.on("error", () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (findFault(error) !== "CONNECTIONS_USED_UP" || performance.now() > deadline) throw error;
      await delay(pauseMilliseconds);
    }
  }
}
