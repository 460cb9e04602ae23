import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/prisma/client/client";

/** Connections this process opens at most, shared by Prisma and by the set-based statements. */
const maxConnections = 12;

type Database = { pool: pg.Pool; prisma: PrismaClient };

// Next bundles instrumentation, pages and routes apart from each other; a module-level variable would exist once in each.
declare global {
  var loyaltyImportsDatabase: Database | undefined;
}

/** Opens the pool; called once, before anything reads. */
export function connectDatabase(connectionString: string): void {
  const pool = new pg.Pool({ connectionString, max: maxConnections });
  // An idle connection that breaks (the server restarted) is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => {});
  globalThis.loyaltyImportsDatabase = { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
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
