import { connect, createServer, type Socket } from "node:net";
import { afterEach, expect, inject, test } from "vitest";
import { createTestDatabase } from "../testing/create-test-database";
import { createDatabase } from "./create-database";

let stop = () => {};

afterEach(() => stop());

/** The address of a server that leads to the real one until it is asked for databases: then it does what it is told to. */
async function serverThat(fails: (client: Socket) => void): Promise<string> {
  const address = new URL(inject("templateDatabaseUrl"));
  const [realPort, host] = [Number(address.port), address.hostname];
  const sockets: Socket[] = [];
  const server = createServer((client) => {
    const real = connect(realPort, host);
    sockets.push(client, real);
    real.on("data", (data) => client.write(data));
    real.on("error", () => {});
    client.on("error", () => {});
    client.on("data", (data) => (data.includes("pg_database") ? fails(client) : real.write(data)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stop = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  const bound = server.address();
  address.port = String(typeof bound === "object" && bound !== null ? bound.port : "");
  address.pathname = "/postgres";
  return address.toString();
}

test("a server that is killed while it is asked is an error for the caller, and not the end of the process", async () => {
  const killed = await serverThat((client) => client.resetAndDestroy());
  await expect(createDatabase(killed, "never")).rejects.toThrow("ECONNRESET");
});

test("a server that freezes while it is asked is an error, too, after a while", async () => {
  const frozen = await serverThat(() => {});
  await expect(createDatabase(frozen, "never", 50)).rejects.toThrow("Query read timeout");
});

test("a database that is there stays as it is, and one that is not is created", async () => {
  const { name, create } = createTestDatabase();
  const address = new URL(await create());
  address.pathname = "/postgres";
  await createDatabase(address.toString(), name);
  await createDatabase(address.toString(), `${name}_new`);
  await createDatabase(address.toString(), `${name}_new`);
});
