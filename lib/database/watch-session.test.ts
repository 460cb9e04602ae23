import { randomBytes } from "node:crypto";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { createTestDatabase } from "../testing/create-test-database";
import { openSession } from "./watch-session";

test("a session whose limits cannot be lifted is closed, and not left behind", async () => {
  const address = new URL(await createTestDatabase().create());
  const admin = new pg.Client({ connectionString: address.toString() });
  await admin.connect();
  const role = `role_${randomBytes(6).toString("hex")}`;
  await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD 'secret'`);
  await admin.query("REVOKE EXECUTE ON FUNCTION set_config(text, text, boolean) FROM public");
  address.username = role;
  address.password = "secret";

  await expect(openSession(address.toString(), "watch")).rejects.toThrow("permission denied for function set_config");
  const sessions = "SELECT FROM pg_stat_activity WHERE usename = $1";
  await vi.waitFor(async () => expect((await admin.query(sessions, [role])).rowCount).toBe(0));
  await admin.query(`DROP ROLE ${role}`);
  await admin.end();
});
