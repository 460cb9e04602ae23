// npm run migration -- new NAME    writes the SQL that leads from the newest migration to prisma/schema.prisma
// npm run migration -- redo        writes the newest migration (one that is nowhere applied yet) again, hand-written part kept
// npm run migration -- check       fails when prisma/schema.prisma has changes that no migration holds
//
// Beside each migration.sql lies the schema.prisma it leads to, so that the difference needs no database.

import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inProjectFolder } from "./run.mjs";

const schemaFile = inProjectFolder("prisma", "schema.prisma");
const migrationsFolder = inProjectFolder("prisma", "migrations");

const handWrittenPart = "-- Written by hand from here on";

const [command, name] = process.argv.slice(2);
if (command === "new" && name && /^[a-z0-9_]+$/.test(name)) await createMigration(name);
else if (command === "redo") await redoNewestMigration();
else if (command === "check") await checkMigrations();
else {
  console.error("Usage: npm run migration -- new NAME (small letters, digits and _) | redo | check");
  process.exitCode = 1;
}

/** @param {string} name */
async function createMigration(name) {
  const sql = await sqlFrom(migrations().at(-1));
  if (sql === "") console.log("The migrations already lead to prisma/schema.prisma; this one is for SQL of your own.");
  const timestamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  await writeMigration(`${timestamp}_${name}`, sql);
}

async function redoNewestMigration() {
  const newest = migrations().at(-1);
  if (!newest) throw new Error("There is no migration yet.");
  const old = readFileSync(join(migrationsFolder, newest, "migration.sql"), "utf8");
  const start = old.indexOf(handWrittenPart);
  const kept = start === -1 ? "" : `\n${old.slice(start)}`;
  await writeMigration(newest, (await sqlFrom(migrations().at(-2))) + kept);
}

async function checkMigrations() {
  const sql = await sqlFrom(migrations().at(-1));
  if (sql === "") return;
  console.error(`prisma/schema.prisma has changes that no migration holds (npm run migration -- new NAME):\n\n${sql}`);
  process.exitCode = 1;
}

/** Names in the order in which they are applied. */
function migrations() {
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * @param {string} folderName
 * @param {string} sql
 */
async function writeMigration(folderName, sql) {
  const folder = join(migrationsFolder, folderName);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), sql);
  copyFileSync(schemaFile, join(folder, "schema.prisma"));
  console.log(`Wrote prisma/migrations/${folderName}/migration.sql. Read it before you commit it.`);
}

/**
 * The SQL that leads from a migration to prisma/schema.prisma; empty when there is nothing to do.
 * @param {string | undefined} migration undefined: from an empty database
 * @returns {Promise<string>}
 */
async function sqlFrom(migration) {
  const before = migration && readFileSync(join(migrationsFolder, migration, "schema.prisma"), "utf8");
  const engine = await loadSchemaEngine();
  const result = await engine.diff({
    from: before === undefined ? { tag: "empty" } : schemaDatamodel(before),
    to: schemaDatamodel(readFileSync(schemaFile, "utf8")),
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return result.exitCode === 2 ? (result.stdout ?? "") : "";
}

/** @param {string} content */
function schemaDatamodel(content) {
  return { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] };
}

/** Prisma's schema engine as WebAssembly: unlike the native one it is an ordinary npm package and needs no download. */
async function loadSchemaEngine() {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const packageFolder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const { instance } = await WebAssembly.instantiate(readFileSync(join(packageFolder, "schema_engine_bg.wasm")), {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, unconnectedAdapter());
}

/** The engine insists on a connection before it compares two files; it only asks this one for the server's version. */
function unconnectedAdapter() {
  const ok = (/** @type {unknown} */ value) => ({ ok: true, value, map: () => ok(value), flatMap: () => ok(value) });
  const [boolean, text, int32] = [5, 7, 0];
  const connection = {
    provider: "postgres",
    adapterName: "unconnected",
    getConnectionInfo: () => ok({ schemaName: "public", supportsRelationJoins: true }),
    queryRaw: async () =>
      ok({
        columnNames: ["exists", "version", "number"],
        columnTypes: [boolean, text, int32],
        rows: [[true, "PostgreSQL 18", 180_000]],
      }),
    executeRaw: async () => ok(0),
    executeScript: async () => ok(undefined),
    startTransaction: async () => ok(undefined),
    dispose: async () => ok(undefined),
  };
  const connect = async () => ok(connection);
  return {
    provider: "postgres",
    adapterName: "unconnected",
    connect,
    connectToShadowDb: connect,
    errorRegistry: { consumeError: () => undefined },
  };
}
