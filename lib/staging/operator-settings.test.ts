import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { pool } from "../database/pool";
import { findImportedRows } from "../follow-ups/imported-rows";
import { siteWith } from "../testing/site-with";
import { collectCustomers } from "./collect-customers";

const switches = ["enable_seqscan", "enable_indexscan", "enable_nestloop"] as const;

let connections: pg.Pool | undefined;

afterEach(async () => {
  await connections?.end();
});

/** The switches of the planner after work in a transaction, where an operator has turned all of them on, or off. */
async function switchesAfter(set: "on" | "off", work: (client: pg.PoolClient) => Promise<unknown>) {
  const options = switches.map((name) => `-c ${name}=${set}`).join(" ");
  connections = new pg.Pool({ connectionString: pool().options.connectionString, options });
  const client = await connections.connect();
  try {
    await client.query("BEGIN");
    await work(client);
    const shown = switches.map((name) => `current_setting('${name}') AS ${name}`);
    return (await client.query(`SELECT ${shown.join(", ")}`)).rows[0];
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

test.each(["on", "off"] as const)("what an operator has turned %s is so again after rows were joined", async (set) => {
  const siteId = await siteWith({ "a@b.co": 1 });
  const joined = (client: pg.PoolClient) => findImportedRows(client, { siteId, loyaltyImportId: siteId }, [1]);
  expect(await switchesAfter(set, joined)).toEqual({
    enable_seqscan: set,
    enable_indexscan: set,
    enable_nestloop: set,
  });
});

test.each(["on", "off"] as const)(
  "what an operator has turned %s is so again after customers were collected",
  async (set) => {
    const siteId = await siteWith({ "a@b.co": 1 });
    const collected = async (client: pg.PoolClient) => {
      await client.query('CREATE TEMPORARY TABLE named (email text COLLATE "C") ON COMMIT DROP');
      await collectCustomers(client, siteId, { table: "named", batchCount: 1 });
    };
    // Behind it, customers are joined by hashing, which is why nested loops are off.
    expect(await switchesAfter(set, collected)).toEqual({
      enable_seqscan: set,
      enable_indexscan: set,
      enable_nestloop: "off",
    });
  },
);
