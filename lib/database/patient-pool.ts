import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";

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
  #modestUntil = Number.NEGATIVE_INFINITY;

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
    const deadline = performance.now() + this.#patienceMilliseconds;
    for (;;) {
      if (performance.now() > this.#modestUntil) this.options.max = this.#most;
      try {
        return await super.connect();
      } catch (error) {
        if (!isRefusedForNumber(error) || performance.now() > deadline) throw error;
        this.options.max = Math.max(this.totalCount, 1);
        this.#modestUntil = performance.now() + modestMilliseconds;
        await delay(pauseMilliseconds);
      }
    }
  }
}

/** What the database says when it has no connection left. That the pool is busy for long says nothing about the database. */
function isRefusedForNumber(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "53300";
}
