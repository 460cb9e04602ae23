import { prepareDataFolder } from "@/lib/data-folder";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/lib/database/embedded-postgres";
import { migrate } from "@/lib/database/migrate";
import { connectDatabase, disconnectDatabase, pool } from "@/lib/database/pool";
import { EnvError, env } from "@/lib/env";
import { OperatorError } from "@/lib/operator-error";

/** Runs a command of the operator on the database of this installation; beside a running app, and without one. */
export async function withDatabase(work: () => Promise<void>): Promise<void> {
  let embedded: EmbeddedPostgres | undefined;
  try {
    const { DATABASE_URL, dataDir } = env();
    prepareDataFolder(dataDir);
    if (DATABASE_URL === undefined) embedded = await startEmbeddedPostgres(dataDir);
    const connectionString = DATABASE_URL ?? embedded?.connectionString ?? "";
    await migrate(connectionString);
    connectDatabase(connectionString);
    await work();
  } catch (error) {
    console.error(error instanceof OperatorError || error instanceof EnvError ? error.message : error);
    process.exitCode = 1;
  } finally {
    const stillNeeded = !embedded?.startedHere || (await hasOtherSessions());
    await disconnectDatabase();
    if (!stillNeeded) embedded?.stop();
  }
}

/** Whether the app was started in the meantime and uses the server that was started here. */
async function hasOtherSessions(): Promise<boolean> {
  if (!globalThis.loyaltyImportsDatabase) return false;
  const { rowCount } = await pool().query(
    "select from pg_stat_activity where application_name like 'loyalty-imports %' and datname = current_database()",
  );
  return rowCount !== 0;
}
