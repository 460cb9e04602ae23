import { pool } from "../database/pool";
import type { ImportKey } from "../imports/import-key";
import { isOpenRow } from "./is-open-row";

/** What a person may do, and has done, about the rows of an import that fail. */
export type CorrectionCounts = {
  /** Rows with a suggested email that nobody has decided about. */
  suggestions: number;
  /** Rows that are corrected or left out. */
  corrected: number;
};

/** Counts the suggestions and the corrections of an import. */
export async function correctionCounts({ siteId, loyaltyImportId }: ImportKey): Promise<CorrectionCounts> {
  const { rows } = await pool().query<CorrectionCounts>(
    `SELECT (SELECT count(*)::float8
               FROM failed_row AS failed
               JOIN loyalty_import ON loyalty_import.id = loyalty_import_id AND site_id = $1
              WHERE loyalty_import_id = $2 AND suggestion IS NOT NULL AND ${isOpenRow}) AS suggestions,
            (SELECT count(*)::float8
               FROM row_correction
              WHERE site_id = $1 AND loyalty_import_id = $2
                AND (skipped OR email IS NOT NULL OR points IS NOT NULL)) AS corrected`,
    [siteId, loyaltyImportId],
  );
  const [counts] = rows;
  if (!counts) throw new Error("A query of counts gave no row.");
  return counts;
}
