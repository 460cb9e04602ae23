import { expect, test } from "vitest";
import { connectDatabase, disconnectDatabase, pool } from "./pool";
import { longTransaction } from "./transaction";

async function compiles(client: Pick<ReturnType<typeof pool>, "query">): Promise<string> {
  const { rows } = await client.query("SHOW jit");
  return rows[0].jit;
}

test("work on a whole file never waits for its plans to be compiled, whatever the database does for others", async () => {
  const { rows } = await pool().query("SELECT current_database() AS name");
  const { connectionString = "" } = pool().options;
  await pool().query(`ALTER DATABASE ${rows[0].name} SET jit = on`);
  await disconnectDatabase();
  connectDatabase(connectionString);
  expect(await longTransaction(compiles)).toBe("off");
  expect(await compiles(pool())).toBe("on");
});

test("work on a whole file shares no memory between processes, of which containers have little", async () => {
  const shared = await longTransaction((client) => client.query("SHOW enable_parallel_hash"));
  expect(shared.rows).toEqual([{ enable_parallel_hash: "off" }]);
});
