import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { z } from "zod";

/** The one connection that marks this process as the one that serves a database. */
export type InstanceLock = Readonly<{
  /** Called once when the connection breaks; never after `release`. */
  onLost(listener: () => void): void;
  release(): Promise<void>;
}>;

export type LockResult =
  | Readonly<{ ok: true; lock: InstanceLock }>
  /** The process that holds the lock, as far as it can be seen. */
  | Readonly<{ ok: false; heldByProcess: string | undefined }>;

const lockKey = 7_206_331_915;
const patienceMilliseconds = 5000;
const retryMilliseconds = 250;
const heartbeatMilliseconds = 5000;
// Names this process to a second one, and its own earlier connection to itself.
const applicationName = `loyalty-imports ${process.pid} ${randomBytes(4).toString("hex")}`;

const holderRows = z.array(z.object({ pid: z.number(), application_name: z.string() }));

/** Takes the lock; waits some seconds for one that is just ending. @throws when the database does not answer */
export async function takeInstanceLock(connectionString: string): Promise<LockResult> {
  const client = new pg.Client({
    connectionString,
    application_name: applicationName,
    connectionTimeoutMillis: 5000,
    query_timeout: 10_000,
    keepAlive: true,
  });
  const connection = { client, broken: new AbortController() };
  client.on("error", () => connection.broken.abort());
  client.on("end", () => connection.broken.abort());
  await client.connect();
  try {
    const deadline = Date.now() + patienceMilliseconds;
    while (!(await tryLock(client))) {
      const holder = await findHolder(client);
      if (holder?.application_name === applicationName) await endOwnOldSession(client, holder.pid);
      if (Date.now() > deadline) {
        await client.end();
        return { ok: false, heldByProcess: holder?.application_name.split(" ")[1] };
      }
      await delay(retryMilliseconds);
    }
    return { ok: true, lock: hold(connection) };
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

function hold({ client, broken }: { client: pg.Client; broken: AbortController }): InstanceLock {
  let released = false;
  // A connection to a machine that vanished does not break by itself, but a question on it is not answered.
  const heartbeat = setInterval(() => {
    client.query("select 1").catch(() => {
      broken.abort();
      void client.end().catch(() => {});
    });
  }, heartbeatMilliseconds);
  heartbeat.unref();
  broken.signal.addEventListener("abort", () => clearInterval(heartbeat));
  return {
    onLost(listener) {
      const lost = () => {
        if (!released) listener();
      };
      if (broken.signal.aborted) lost();
      else broken.signal.addEventListener("abort", lost);
    },
    async release() {
      released = true;
      clearInterval(heartbeat);
      await client.end().catch(() => {});
    },
  };
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("select pg_try_advisory_lock($1) as taken", [lockKey]);
  return z.tuple([z.object({ taken: z.boolean() })]).parse(rows)[0].taken;
}

async function findHolder(client: pg.Client) {
  const { rows } = await client.query(
    `select activity.pid, activity.application_name
     from pg_locks lock join pg_stat_activity activity on activity.pid = lock.pid
     where lock.locktype = 'advisory' and lock.granted and lock.objsubid = 1
       and (lock.classid::bigint << 32) + lock.objid::bigint = $1
       and lock.database = (select oid from pg_database where datname = current_database())`,
    [lockKey],
  );
  return holderRows.parse(rows)[0];
}

/** After a network failure the server may still believe in the connection that this process has given up. */
async function endOwnOldSession(client: pg.Client, backend: number): Promise<void> {
  await client.query("select pg_terminate_backend($1)", [backend]);
}
