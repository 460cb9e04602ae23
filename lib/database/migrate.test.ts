import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { beforeEach, expect, inject, test } from "vitest";
import { OperatorError } from "@/lib/operator-error";
import { createTestDatabase } from "../testing/create-test-database";
import { migrate } from "./migrate";

let address: string;
let folder: string;

beforeEach(async () => {
  address = await createTestDatabase({ migrated: false }).create();
  folder = mkdtempSync(join(inject("runFolder"), "migrations-"));
  write("1_first", "create table first (id int); insert into first values (1);");
  write("2_second", "alter table first add column name text;");
});

test("an empty database gets every migration in order, and the next time nothing", async () => {
  expect(await migrate(address, folder)).toEqual(["1_first", "2_second"]);
  expect(await migrate(address, folder)).toEqual([]);
  expect(await rows("select * from first")).toEqual([{ id: 1, name: null }]);
});

test("a migration that is added later is the only one applied", async () => {
  await migrate(address, folder);
  write("3_third", "drop table first;");
  expect(await migrate(address, folder)).toEqual(["3_third"]);
});

test("two that start at once apply each migration once", async () => {
  const applied = await Promise.all([migrate(address, folder), migrate(address, folder)]);
  expect(applied.flat().sort()).toEqual(["1_first", "2_second"]);
});

test("a migration that was changed after it was applied is refused", async () => {
  await migrate(address, folder);
  write("1_first", "create table first (id bigint);");
  await expect(migrate(address, folder)).rejects.toThrow(
    new OperatorError(
      "The migration 1_first was changed after it had been applied to this database: put the original file back.",
    ),
  );
});

test("a database of a newer version is refused", async () => {
  write("3_third", "select 1;");
  await migrate(address, folder);
  const older = mkdtempSync(join(inject("runFolder"), "migrations-"));
  await expect(migrate(address, older)).rejects.toThrow("migrated by a newer version (1_first is not known here)");
});

test("of a migration that fails nothing is kept, and the earlier ones stay", async () => {
  write("2_second", "create table second (id int); select 1 / 0;");
  await expect(migrate(address, folder)).rejects.toThrow(
    "The migration 2_second could not be applied and nothing of it was kept: division by zero",
  );
  expect(await rows("select to_regclass('first') is not null as first, to_regclass('second') as second")).toEqual([
    { first: true, second: null },
  ]);
});

test("a database that is read-only is refused in one sentence", async () => {
  const { pathname } = new URL(address);
  await rows(`alter database ${pathname.slice(1)} set default_transaction_read_only = on`);
  await expect(migrate(address, folder)).rejects.toThrow(
    new OperatorError("The database is read-only: start the app with one that takes changes, or make it writable."),
  );
});

test("a time limit that is set for the web does not stop a migration", async () => {
  const { pathname } = new URL(address);
  await rows(`alter database ${pathname.slice(1)} set statement_timeout = '1s'`);
  write("3_third", "select pg_sleep(1.3);");
  expect(await migrate(address, folder)).toEqual(["1_first", "2_second", "3_third"]);
});

test("the migrations of this project make a database whose ids sort by time", async () => {
  await migrate(address);
  const [first, second] = await rows("select new_uuid_v7() as id union all select new_uuid_v7()");
  expect(
    [first, second].every((row) =>
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/.test(JSON.parse(JSON.stringify(row)).id),
    ),
  ).toBe(true);
});

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

async function rows(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
