import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "../testing/create-test-database";
import { takeInstanceLock } from "./instance-lock";
import type { Watch } from "./watch-session";

let address: string;

beforeAll(async () => {
  address = await createTestDatabase({ migrated: false }).create();
});

test("a database that is served by another process is refused, and its process is named", async () => {
  const other = new pg.Client({ connectionString: address, application_name: "loyalty-imports 4711 other" });
  await other.connect();
  await other.query("select pg_advisory_lock(7206331915)");
  expect(await takeInstanceLock(address)).toEqual({ ok: false, heldByProcess: "4711" });
  await other.end();
  await (await take()).release();
});

test("a lock whose connection breaks is told, and can be taken again", async () => {
  const lock = await take();
  const lost = new Promise<void>((resolve) => lock.onLost(resolve));
  await endSessions();
  await lost;
  await (await take()).release();
});

test("an own session that the server has not given up yet is replaced", async () => {
  const first = await take();
  const lost = new Promise<void>((resolve) => first.onLost(resolve));
  const second = await take();
  await lost;
  await second.release();
});

async function take(): Promise<Watch> {
  const result = await takeInstanceLock(address);
  if (!result.ok) throw new Error(`held by ${result.heldByProcess}`);
  return result.lock;
}

async function endSessions(): Promise<void> {
  const admin = new pg.Client({ connectionString: address });
  await admin.connect();
  await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  await admin.end();
}
