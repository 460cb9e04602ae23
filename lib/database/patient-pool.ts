import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { findFault } from "../faults/find-fault";

const pauseMilliseconds = 100;

/** How long the pool makes do with the connections it has, once the database had no other. */
const modestMilliseconds = 30_000;

type OnConnected = (error: Error | undefined, client: pg.PoolClient | undefined, done: () => void) => void;

/**
 * A pool that makes do with what it gets: when the database has no connection left, callers wait for one of those that are
 * open. Nobody waits for ever.
 */
export class PatientPool extends pg.Pool {
  readonly #most: number;
  readonly #patienceMilliseconds: number;
  #modestUntil = 0;

  /**
   * @param most connections that are open at the same time
   * @param patienceMilliseconds how long a caller waits for a connection before it is told that there is none
   */
  constructor(connectionString: string, most: number, patienceMilliseconds = 10_000) {
    super({
      connectionString,
      max: most,
      connectionTimeoutMillis: patienceMilliseconds,
      // A server that vanished without a word is noticed in minutes, not in hours.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    this.#most = most;
    this.#patienceMilliseconds = patienceMilliseconds;
    // An idle connection that breaks (the server restarted) is replaced at the next use; without a listener it would end the process.
    this.on("error", () => {});
  }

  /** @throws the database's error, or the driver's after the time is over */
  override connect(): Promise<pg.PoolClient>;
  override connect(onConnected: OnConnected): void;
  override connect(onConnected?: OnConnected): Promise<pg.PoolClient> | undefined {
    const connected = this.#connectPatiently();
    if (!onConnected) return connected;
    connected.then(
      (client) => onConnected(undefined, client, client.release),
      (error: Error) => onConnected(error, undefined, () => {}),
    );
    return undefined;
  }

  async #connectPatiently(): Promise<pg.PoolClient> {
    const deadline = Date.now() + this.#patienceMilliseconds;
    for (;;) {
      if (Date.now() > this.#modestUntil) this.options.max = this.#most;
      try {
        return await super.connect();
      } catch (error) {
        if (findFault(error) !== "CONNECTIONS_USED_UP" || Date.now() > deadline) throw error;
        this.options.max = Math.max(this.totalCount, 1);
        this.#modestUntil = Date.now() + modestMilliseconds;
        await delay(pauseMilliseconds);
      }
    }
  }
}
