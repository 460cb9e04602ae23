import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { PrismaClient } from "@/prisma/client/client";
import { PatientPool } from "./patient-pool";

/**
 * Connections this process opens at most, shared by Prisma and by the set-based statements. It makes do with one, because
 * nobody who holds one asks for a second.
 */
const maxConnections = 12;

/** A transaction of Prisma's waits longer for a connection than the pool does, so that the pool says what is missing. */
const transactionOptions = { maxWait: 15_000, timeout: 60_000 } as const;

type Database = { pool: pg.Pool; prisma: PrismaClient };

// Next bundles instrumentation, pages and routes apart from each other; a module-level variable would exist once in each.
declare global {
  var loyaltyImportsDatabase: Database | undefined;
}

/** Opens the pool; called once, before anything reads. */
export function connectDatabase(connectionString: string): void {
  const pool = new PatientPool(connectionString, maxConnections);
  globalThis.loyaltyImportsDatabase = {
    pool,
    prisma: new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions }),
  };
}

export async function disconnectDatabase(): Promise<void> {
  const database = globalThis.loyaltyImportsDatabase;
  if (!database) return;
  globalThis.loyaltyImportsDatabase = undefined;
  await database.prisma.$disconnect();
  if (!database.pool.ended) await database.pool.end();
}

/** Prisma, for everything that touches few rows. */
export function prisma(): PrismaClient {
  return connected().prisma;
}

/** The pool beneath Prisma, for COPY and set-based statements. */
export function pool(): pg.Pool {
  return connected().pool;
}

function connected(): Database {
  if (!globalThis.loyaltyImportsDatabase) throw new Error("The database is not connected yet.");
  return globalThis.loyaltyImportsDatabase;
}
