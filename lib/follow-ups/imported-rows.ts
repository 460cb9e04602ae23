import type pg from "pg";
import type { ImportKey } from "../imports/import-key";

/**
 * Whether the import `other` has imported its row `own_row`, or is importing it, as a condition. Not one that failed there, was
 * not reached, or was undone.
 */
export const hasImportedRow = `
      NOT EXISTS (SELECT FROM failed_row WHERE failed_row.loyalty_import_id = other.id AND row_number = own_row)
  AND NOT EXISTS (SELECT FROM import_chunk AS chunk CROSS JOIN unnest(row_numbers || merged_row_numbers) AS unapplied (row)
                   WHERE chunk.site_id = other.site_id AND chunk.loyalty_import_id = other.id
                     AND applied_date IS NULL AND other.status = 'FAILED' AND unapplied.row = own_row)
  AND NOT EXISTS (SELECT FROM import_revert AS undo
                   WHERE undo.site_id = other.site_id AND undo.loyalty_import_id = other.id AND undo.status = 'REVERTED')`;

/** Nobody knows how long the lists are. Row by row, two long ones would be compared for hours. */
export const joinLists = "SET LOCAL enable_nestloop = off";
export const joinAsUsual = "SET LOCAL enable_nestloop = on";

/**
 * Which of some rows of an import that has ended were imported by a follow-up, whoever made it: by this one's, or by one of the
 * same first import, such as a corrected error file.
 * @param client within a transaction
 * @returns that follow-up, by number of the row
 */
export async function findImportedRows(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  rowNumbers: readonly number[],
): Promise<Map<number, { id: string; fileName: string }>> {
  await client.query(joinLists);
  const { rows } = await client.query<{ rowNumber: number; id: string; fileName: string }>(
    `WITH this AS MATERIALIZED (
       SELECT root_import_id, row_numbers FROM retried_rows WHERE site_id = $1 AND loyalty_import_id = $2
     ),
     asked AS MATERIALIZED (
       SELECT row_number, row_number AS root_row FROM unnest($3::integer[]) AS row_number WHERE NOT EXISTS (SELECT FROM this)
        UNION ALL
       SELECT place::integer, listed.row
         FROM this, unnest(row_numbers) WITH ORDINALITY AS listed (row, place)
        WHERE place = ANY($3::integer[]) AND listed.row > 0
     )
     SELECT DISTINCT ON (asked.row_number) asked.row_number AS "rowNumber", other.id, other.file_name AS "fileName"
       FROM retried_rows AS others
       JOIN loyalty_import AS other
         ON other.site_id = others.site_id AND other.id = others.loyalty_import_id
        AND other.executed_date IS NOT NULL AND other.staged_date IS NOT NULL
      CROSS JOIN unnest(others.row_numbers) WITH ORDINALITY AS listed (row, own_row)
       JOIN asked ON asked.root_row = listed.row
      WHERE others.site_id = $1 AND others.loyalty_import_id <> $2
        AND others.root_import_id = coalesce((SELECT root_import_id FROM this), $2)
        AND ${hasImportedRow}
      ORDER BY asked.row_number, other.executed_date`,
    [siteId, loyaltyImportId, rowNumbers],
  );
  await client.query(joinAsUsual);
  return new Map(rows.map(({ rowNumber, id, fileName }) => [rowNumber, { id, fileName }]));
}
