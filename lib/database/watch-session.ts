import type pg from "pg";
import { connectClient } from "./connect-client";
import { liftTimeLimitsOfSession } from "./time-limits";

/** A session that is kept open to know at any time whether the database answers. */
export type Watch = Readonly<{
  /** Called with true when no answer comes for some seconds, with false when one comes after all. */
  onSilence(listener: (silent: boolean) => void): void;
  /** Called once when the session is over or must be given up; never after `release`. */
  onLost(listener: () => void): void;
  release(): Promise<void>;
}>;

const pauseMilliseconds = 2_000;
/** Whoever waits for an answer is told after this time that there is none. */
const silentAfterMilliseconds = 3_000;
const lostAfterMilliseconds = 10_000;

/** A connected session that the operator's time limits do not end. @throws when the database does not answer */
export async function openSession(connectionString: string, applicationName: string) {
  const client = await connectClient({
    connectionString,
    application_name: applicationName,
    connectionTimeoutMillis: 5_000,
    query_timeout: lostAfterMilliseconds,
    keepAlive: true,
  });
  const broken = new AbortController();
  client.on("error", () => broken.abort());
  client.on("end", () => broken.abort());
  try {
    await client.query(liftTimeLimitsOfSession);
  } catch (error) {
    void client.end().catch(() => {});
    throw error;
  }
  return { client, broken };
}

/** Asks on a session every two seconds. A session to a machine that vanished does not break by itself. */
export function watchSession({ client, broken }: { client: pg.Client; broken: AbortController }): Watch {
  let released = false;
  let tell = (_silent: boolean) => {};
  let timer: NodeJS.Timeout;
  const ask = async () => {
    let waiting = true;
    // After a pause of the whole machine, an answer that is already here is read before it is called missing.
    const silent = () => setImmediate(() => waiting && !released && tell(true));
    const patience = setTimeout(silent, silentAfterMilliseconds).unref();
    try {
      await client.query("select 1");
      waiting = false;
      tell(false);
      if (!broken.signal.aborted) timer = setTimeout(ask, pauseMilliseconds).unref();
    } catch {
      broken.abort();
      void client.end().catch(() => {});
    } finally {
      waiting = false;
      clearTimeout(patience);
    }
  };
  timer = setTimeout(ask, pauseMilliseconds).unref();
  broken.signal.addEventListener("abort", () => clearTimeout(timer));
  return {
    onSilence(listener) {
      tell = listener;
    },
    onLost(listener) {
      const lost = () => {
        if (!released) listener();
      };
      if (broken.signal.aborted) lost();
      else broken.signal.addEventListener("abort", lost);
    },
    async release() {
      released = true;
      clearTimeout(timer);
      await client.end().catch(() => {});
    },
  };
}
