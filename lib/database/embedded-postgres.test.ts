import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres";
import { clusterOf } from "./postgres-cluster";

let dataDir: string;
let running: EmbeddedPostgres[];

beforeEach(() => {
  dataDir = mkdtempSync(join(inject("runFolder"), "cluster-"));
  running = [];
});

afterEach(() => {
  for (const postgres of running) postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("a fresh folder becomes a server that answers in UTF-8 and syncs what it commits", async () => {
  const postgres = await start();
  expect(postgres.startedHere).toBe(true);
  expect(await settings(postgres)).toEqual({
    server_encoding: "UTF8",
    fsync: "on",
    synchronous_commit: "on",
    data_directory: clusterOf(dataDir).data,
  });
});

test("a server that was left running is taken over, and what it stored is there", async () => {
  const first = await start();
  await query(first, "create table mark as select 42 as value");
  const second = await start();
  expect(second).toMatchObject({ startedHere: false, connectionString: first.connectionString });
  expect(await query(second, "select value from mark")).toEqual([{ value: 42 }]);
});

test("a server that was stopped starts again on the port it had", async () => {
  const first = await start();
  first.stop();
  await expect(query(first, "select 1")).rejects.toThrow("ECONNREFUSED");
  const second = await start();
  expect(second).toMatchObject({ startedHere: true, connectionString: first.connectionString });
});

test("a server that was killed starts again on the port it had", async () => {
  const first = await start();
  process.kill(Number(readFileSync(clusterOf(dataDir).pidFile, "utf8").split("\n")[0]), "SIGKILL");
  const second = await startEmbeddedPostgres(dataDir, first.port);
  expect(second).toMatchObject({ startedHere: true, connectionString: first.connectionString });
});

test("a server whose folder was deleted is not replaced by an empty one when it is to be brought back", async () => {
  const first = await start();
  first.stop();
  rmSync(dataDir, { recursive: true });
  await expect(startEmbeddedPostgres(dataDir, first.port)).rejects.toThrow(
    `The folder of the database, ${clusterOf(dataDir).data}, is gone.`,
  );
  expect(existsSync(dataDir)).toBe(false);
});

test("a postmaster.pid that names an unrelated process does not keep the server from starting", async () => {
  const first = await start();
  const { pidFile } = clusterOf(dataDir);
  const lines = readFileSync(pidFile, "utf8").split("\n");
  first.stop();
  writeFileSync(pidFile, [String(process.ppid), ...lines.slice(1)].join("\n"));
  expect((await start()).startedHere).toBe(true);
});

async function start(): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres(dataDir);
  running.push(postgres);
  return postgres;
}

async function settings(postgres: EmbeddedPostgres) {
  const names = ["server_encoding", "fsync", "synchronous_commit", "data_directory"];
  const rows = await query(
    postgres,
    `select ${names.map((name) => `current_setting('${name}') as ${name}`).join(", ")}`,
  );
  return rows[0];
}

async function query({ connectionString }: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
