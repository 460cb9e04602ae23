import type pg from "pg";
import type { ImportKey } from "../imports/import-key";

/** What a person decided about a row: left out, or another email or points than in the file, as text. */
export type RowCorrection = { skipped: boolean; email?: string; points?: string };

/** By row number; 1 is the first data row. */
export type RowCorrections = ReadonlyMap<number, RowCorrection>;

/**
 * All corrections of an import, for the rows that are being staged: from now on they are known to heed these. They are few
 * (see change-corrections.ts). The caller has locked the staging of the import, so that none is changed meanwhile.
 */
export async function readCorrections(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
): Promise<RowCorrections> {
  const key = [siteId, loyaltyImportId];
  await client.query(
    `DELETE FROM row_correction
      WHERE site_id = $1 AND loyalty_import_id = $2 AND NOT skipped AND email IS NULL AND points IS NULL`,
    key,
  );
  const { rows } = await client.query<{ row: number; skipped: boolean; email: string | null; points: string | null }>(
    `UPDATE row_correction SET staged = true, heeded = true
      WHERE site_id = $1 AND loyalty_import_id = $2
     RETURNING row_number AS row, skipped, email, points`,
    key,
  );
  return new Map(
    rows.map(({ row, skipped, email, points }) => [
      row,
      { skipped, ...(email !== null && { email }), ...(points !== null && { points }) },
    ]),
  );
}
