import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { z } from "zod";
import { OperatorError } from "@/lib/operator-error";
import { findFault } from "../faults/find-fault";
import { databaseUnreachable, messageOf } from "./database-unreachable";
import { liftTimeLimitsOfSession } from "./time-limits";

type Migration = Readonly<{ name: string; sql: string; checksum: string }>;

/** The key under which `prisma migrate` locks, so that the two never run at the same time. */
const advisoryLockKey = 72_707_369;

// Exactly as `prisma migrate` creates it, so that either can go on where the other stopped.
const createMigrationsTable = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

const appliedRows = z.array(
  z.object({ migration_name: z.string(), checksum: z.string(), finished_at: z.date().nullable() }),
);

/**
 * Brings a database to the newest schema; each migration in a transaction of its own.
 * @returns the names of the migrations that were applied now
 * @throws OperatorError when the database's past and the migrations of this version do not fit together
 */
export async function migrate(connectionString: string, folder = resolve("prisma", "migrations")): Promise<string[]> {
  const client = new pg.Client({ connectionString });
  client.on("error", () => {});
  await client.connect().catch((error: unknown) => {
    throw databaseUnreachable(error);
  });
  try {
    await client.query(liftTimeLimitsOfSession);
    await client.query("select pg_advisory_lock($1)", [advisoryLockKey]);
    await client.query(createMigrationsTable);
    const pending = findPending(readMigrations(folder), await readApplied(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } catch (error) {
    if (findFault(error) !== "DATABASE_READ_ONLY") throw error;
    throw new OperatorError(
      "The database is read-only: start the app with one that takes changes, or make it writable.",
    );
  } finally {
    // Ends the session and with it the lock.
    await client.end();
  }
}

function readMigrations(folder: string): Migration[] {
  const file = (name: string) => join(/* turbopackIgnore: true */ folder, name, "migration.sql");
  return readdirSync(folder)
    .filter((name) => existsSync(file(name)))
    .sort()
    .map((name) => {
      const sql = readFileSync(file(name), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function readApplied(client: pg.Client) {
  const { rows } = await client.query(
    "select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null",
  );
  return appliedRows.parse(rows);
}

function findPending(migrations: Migration[], applied: z.infer<typeof appliedRows>): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const migration = known.get(row.migration_name);
    if (!migration) {
      throw new OperatorError(
        `The database was migrated by a newer version (${row.migration_name} is not known here): start that version.`,
      );
    }
    if (row.finished_at === null) {
      throw new OperatorError(
        `The migration ${row.migration_name} failed half-way: restore the database, or mend it and delete its row in _prisma_migrations.`,
      );
    }
    if (row.checksum !== migration.checksum) {
      throw new OperatorError(
        `The migration ${row.migration_name} was changed after it had been applied to this database: put the original file back.`,
      );
    }
  }
  const names = new Set(applied.map((row) => row.migration_name));
  return migrations.filter((migration) => !names.has(migration.name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(migration.sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw new OperatorError(
      `The migration ${migration.name} could not be applied and nothing of it was kept: ${messageOf(error)}`,
    );
  }
}
