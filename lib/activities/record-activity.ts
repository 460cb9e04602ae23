import type pg from "pg";
import type { ImportAction, Prisma } from "@/prisma/client/client";
import type { ImportKey } from "../imports/import-key";
import type { Caller } from "./caller";

// The moment of the action itself: a transaction may have begun long before, as that of a preview has.
const sql = `INSERT INTO import_activity (site_id, id, loyalty_import_id, created_date, action, actor, row_count)
             VALUES ($1::uuid, new_uuid_v7(), $2::uuid, clock_timestamp(), $3::"ImportAction", $4, $5::integer)`;

/**
 * Writes down who did what with an import, in the transaction that does it: either both happen or neither.
 * @param rowCount rows that it was about, where it was about some
 */
export async function recordActivity(
  db: Prisma.TransactionClient | pg.ClientBase,
  { siteId, loyaltyImportId }: ImportKey,
  action: ImportAction,
  actor: Caller["actor"],
  rowCount?: number,
): Promise<void> {
  const values = [siteId, loyaltyImportId, action, actor, rowCount ?? null];
  if ("$executeRawUnsafe" in db) await db.$executeRawUnsafe(sql, ...values);
  else await db.query(sql, values);
}
