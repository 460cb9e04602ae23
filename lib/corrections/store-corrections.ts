import type pg from "pg";
import type { ImportKey } from "../imports/import-key";
import { invalid, type Result, succeeded } from "../result";
import type { Done } from "./change-corrections";

/** Corrections that an import may have. They are read as a whole when its rows are staged. */
const maxCorrections = 10_000;

export type StoredCorrection = { rowNumber: number; email: string | null; points: string | null; skipped: boolean };

/**
 * Stores corrections of an import in place of those that its rows have. One that says nothing takes back what was said.
 * @param action what is done by it
 * @returns how many were stored
 */
export async function storeCorrections(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  corrections: readonly StoredCorrection[],
  action: Done["action"],
): Promise<Result<Done>> {
  const rowNumbers = corrections.map(({ rowNumber }) => rowNumber);
  const { rows } = await client.query<{ others: number }>(
    `SELECT count(*)::integer AS others FROM row_correction
      WHERE site_id = $1 AND loyalty_import_id = $2 AND row_number <> ALL($3::integer[])`,
    [siteId, loyaltyImportId, rowNumbers],
  );
  const total = (rows[0]?.others ?? 0) + corrections.length;
  if (total > maxCorrections) return tooMany(total);
  await client.query(
    `INSERT INTO row_correction (site_id, loyalty_import_id, row_number, email, points, skipped)
     SELECT $1, $2, given.* FROM unnest($3::integer[], $4::text[], $5::text[], $6::boolean[]) AS given
     ON CONFLICT (site_id, loyalty_import_id, row_number) DO UPDATE
       SET email = excluded.email, points = excluded.points, skipped = excluded.skipped, staged = false,
           retried_by_import_id = NULL, updated_date = now()`,
    [
      siteId,
      loyaltyImportId,
      rowNumbers,
      corrections.map(({ email }) => email),
      corrections.map(({ points }) => points),
      corrections.map(({ skipped }) => skipped),
    ],
  );
  return succeeded({ count: corrections.length, action });
}

function tooMany(total: number) {
  const most = maxCorrections.toLocaleString("en");
  const description = `This would be ${total.toLocaleString("en")} corrections; an import can have ${most}. Correct the others in the error file, and upload it.`;
  return invalid([{ field: "", violatedRule: "OTHER", ruleName: "TOO_MANY_CORRECTIONS", description }]);
}
