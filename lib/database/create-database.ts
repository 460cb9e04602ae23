import pg from "pg";
import { connectClient } from "./connect-client";

/**
 * Creates a database unless it is there.
 * @param connectionString leads to another database of the same server
 * @throws the driver's error; also when the server does not answer in time
 */
export async function createDatabase(
  connectionString: string,
  name: string,
  patienceMilliseconds = 30_000,
): Promise<void> {
  const client = await connectClient({
    connectionString,
    connectionTimeoutMillis: 5_000,
    query_timeout: patienceMilliseconds,
  });
  try {
    const found = await client.query("select from pg_database where datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`create database ${name}`);
  } catch (error) {
    // Another process that started at the same time has just created it.
    if (!(error instanceof pg.DatabaseError && (error.code === "42P04" || error.code === "23505"))) throw error;
  } finally {
    // A server that has frozen by now would not answer this either.
    void client.end().catch(() => {});
  }
}
