import { pool } from "../database/pool";

/**
 * How many rows of some imports were left out by hand, by the import's id; an import without any is absent. Their failures
 * count these rows, too. Read by the corrections, of which an import has few, and not by the failed rows.
 */
export async function rowsLeftOut(imports: readonly { siteId: string; id: string }[]): Promise<Map<string, number>> {
  if (imports.length === 0) return new Map();
  // What a run was told to leave out has failed so; what was decided since is not counted by it.
  const { rows } = await pool().query<{ id: string; count: number }>(
    `SELECT wanted.id, count(*)::integer AS count
       FROM unnest($1::uuid[], $2::uuid[]) AS wanted (site_id, id)
       JOIN row_correction AS correction ON correction.site_id = wanted.site_id AND correction.loyalty_import_id = wanted.id
       JOIN failed_row AS failed ON failed.loyalty_import_id = wanted.id AND failed.row_number = correction.row_number
      WHERE error_code = 'SKIPPED'
      GROUP BY wanted.id`,
    [imports.map(({ siteId }) => siteId), imports.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}
