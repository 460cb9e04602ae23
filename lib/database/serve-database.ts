import { setTimeout as delay } from "node:timers/promises";
import { OperatorError } from "@/lib/operator-error";
import { databaseAnswers, setDatabaseSilent } from "./database-silence";
import { databaseUnreachable, messageOf } from "./database-unreachable";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { type LockResult, takeInstanceLock, watchSharedDatabase } from "./instance-lock";
import type { Watch } from "./watch-session";

export type DatabaseOptions = Readonly<{
  dataDir: string;
  /** A PostgreSQL of the operator's own; without it the embedded one is started. */
  databaseUrl: string | undefined;
  /** Whether only one process may serve this database; always so for the embedded one. */
  exclusive: boolean;
  /** After the connection was lost and is back. */
  onRecovered(): void;
  /** Another process has taken the database over: this one must end. */
  onTakenOver(error: OperatorError): void;
}>;

export type ServedDatabase = Readonly<{
  connectionString: string;
  /** Stops the embedded PostgreSQL and forgets an external one. Synchronous, so that it can run while the process exits. */
  close(): void;
}>;

const firstRetryMilliseconds = 200;
const lastRetryMilliseconds = 5000;

/**
 * Opens the database for as long as this process lives: starts the embedded PostgreSQL, keeps other processes away, and
 * brings both back when the server dies.
 * @throws OperatorError when another process serves this database or it cannot be reached
 */
export async function serveDatabase(options: DatabaseOptions): Promise<ServedDatabase> {
  const embedded = options.databaseUrl === undefined ? await startEmbeddedPostgres(options.dataDir) : undefined;
  const connectionString = options.databaseUrl ?? embedded?.connectionString ?? "";
  const state = { closed: false };

  const open = async (): Promise<LockResult> => {
    if (options.exclusive || embedded) return takeInstanceLock(connectionString);
    return { ok: true, lock: await watchSharedDatabase(connectionString) };
  };

  const keep = (session: Watch) => {
    session.onSilence((silent) => {
      if (state.closed || silent !== databaseAnswers()) return;
      setDatabaseSilent(silent);
      console.error(silent ? "The database does not answer." : "The database answers again.");
    });
    session.onLost(() => {
      if (state.closed) return;
      setDatabaseSilent(true);
      console.error("The connection to the database was lost; it is being restored.");
      void recover();
    });
  };

  const recover = async () => {
    let pause = firstRetryMilliseconds;
    while (!state.closed) {
      try {
        if (embedded) await startEmbeddedPostgres(options.dataDir, embedded.port);
        const result = await open();
        if (!result.ok) return options.onTakenOver(inUse(options, result.heldByProcess));
        setDatabaseSilent(false);
        keep(result.lock);
        console.error("The database is back.");
        return options.onRecovered();
      } catch (error) {
        // The same failure is told once a while, not five times a second.
        if (pause >= lastRetryMilliseconds) console.error(`The database is still away: ${messageOf(error)}`);
        await delay(pause);
        pause = Math.min(pause * 2, lastRetryMilliseconds);
      }
    }
  };

  const result = await open().catch((error: unknown) => {
    throw databaseUnreachable(error);
  });
  // The server is left running: it belongs to the process that holds the lock.
  if (!result.ok) throw inUse(options, result.heldByProcess);
  keep(result.lock);
  return {
    connectionString,
    close() {
      if (state.closed) return;
      state.closed = true;
      embedded?.stop();
    },
  };
}

function inUse(options: DatabaseOptions, heldByProcess: string | undefined): OperatorError {
  const other = heldByProcess ? `another loyalty-imports (process ${heldByProcess})` : "another loyalty-imports";
  return new OperatorError(
    options.databaseUrl === undefined
      ? `The data folder ${options.dataDir} is in use by ${other}: stop that one, or set DATA_DIR to another folder.`
      : `The database is already served by ${other}: stop that one, or set DATABASE_URL to another database.`,
  );
}
