import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { PatientPool } from "./patient-pool";

// A role of its own may have as many connections as the test lets it.
const role = `role_${randomBytes(6).toString("hex")}`;
let admin: pg.Client;
let pool: PatientPool;

beforeEach(async () => {
  const address = new URL(inject("templateDatabaseUrl"));
  address.pathname = "/postgres";
  admin = new pg.Client({ connectionString: address.toString() });
  await admin.connect();
  await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD 'secret' CONNECTION LIMIT 2`);
  address.username = role;
  address.password = "secret";
  pool = new PatientPool(address.toString(), 12);
});

afterEach(async () => {
  await pool.end();
  await admin.query(`DROP ROLE ${role}`);
  await admin.end();
});

test("with fewer connections than it may open, everybody is served by those that there are", async () => {
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) => pool.query("SELECT $1::int AS value, pg_sleep(0.01)", [index])),
  );
  expect(answers.map(({ rows }) => rows[0].value)).toEqual(Array.from({ length: 30 }, (_, index) => index));
  expect(pool.totalCount).toBeLessThanOrEqual(2);
});

test("whoever comes while others have used up all connections waits until one of them is free", async () => {
  const other = new PatientPool(pool.options.connectionString ?? "", 2);
  const held = [await other.connect(), await other.connect()];
  let answered = false;
  const waiting = pool.query("SELECT 1").then(() => {
    answered = true;
  });
  const hasty = new PatientPool(pool.options.connectionString ?? "", 2, 200);
  await expect(hasty.connect()).rejects.toThrow("too many connections for role");
  expect(answered).toBe(false);
  for (const client of held) client.release(true);
  await other.end();
  await waiting;
  await hasty.end();
});
