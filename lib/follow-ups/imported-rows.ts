import type pg from "pg";
import type { ImportKey } from "../imports/import-key";

/** The import that has imported a row of another one that belongs to the same first import. */
export type RowImporter = {
  id: string;
  fileName: string;
  /** It is the first import itself. */
  isFirst: boolean;
};

/**
 * Nobody knows how long the lists are: row by row, two long ones would be compared for hours. And of the rows of all sites only
 * those of some imports are wanted, however many of all rows the database takes these for.
 */
export const joinLists = "SET LOCAL enable_nestloop = off; SET LOCAL enable_seqscan = off";
/** As the operator has set it for the database, whatever that is. */
export const joinAsUsual = "SET LOCAL enable_nestloop TO DEFAULT; SET LOCAL enable_seqscan TO DEFAULT";

/** Every row of the import $2 whose place in the file of the first import is known: `own_row`, and that place as `row`. */
export const listedRows =
  "SELECT own_row::integer, row FROM this, unnest(row_numbers) WITH ORDINALITY AS listed (row, own_row) WHERE row > 0";

/**
 * Which of some rows of the import $2 of the site $1 another import of the same first import has imported, or is importing, for
 * the WITH of a statement: `imported` (own_row, id, file_name, executed_date, is_first). Not one that failed there, was not
 * reached, or was undone. To be run between `joinLists` and `joinAsUsual`.
 * @param asked the rows: `own_row`, and `row`, their place in the file of the first import; it may read `this`
 */
export function importedRows(asked: string): string {
  return `
  this AS MATERIALIZED (
    SELECT root_import_id, row_numbers FROM retried_rows WHERE site_id = $1::uuid AND loyalty_import_id = $2::uuid
  ),
  first AS MATERIALIZED (SELECT coalesce((SELECT root_import_id FROM this), $2::uuid) AS id),
  asked AS MATERIALIZED (${asked}),
  other AS MATERIALIZED (
    SELECT import.id, file_name, executed_date, status, import.id = (SELECT id FROM first) AS is_first, parsed_row_count,
           (SELECT row_numbers FROM retried_rows WHERE site_id = $1::uuid AND loyalty_import_id = import.id) AS row_numbers
      FROM loyalty_import AS import
     WHERE site_id = $1::uuid AND import.id <> $2::uuid
       AND import.id = ANY(ARRAY(SELECT loyalty_import_id FROM retried_rows
                                  WHERE site_id = $1::uuid AND root_import_id = (SELECT id FROM first)
                                  UNION ALL
                                 SELECT id FROM first))
       AND executed_date IS NOT NULL AND staged_date IS NOT NULL
       AND NOT EXISTS (SELECT FROM import_revert AS undo
                        WHERE undo.site_id = $1::uuid AND undo.loyalty_import_id = import.id AND undo.status = 'REVERTED')
  ),
  unimported AS MATERIALIZED (
    SELECT loyalty_import_id AS id, row_number AS own_row
      FROM failed_row WHERE loyalty_import_id = ANY(ARRAY(SELECT id FROM other))
     UNION ALL
    SELECT loyalty_import_id, unnest(row_numbers || merged_row_numbers)
      FROM import_chunk
     WHERE site_id = $1::uuid AND loyalty_import_id = ANY(ARRAY(SELECT id FROM other WHERE status = 'FAILED'))
       AND applied_date IS NULL
  ),
  listed AS MATERIALIZED (
    SELECT id, unnest(row_numbers) AS row, generate_subscripts(row_numbers, 1) AS other_row FROM other
  ),
  candidate AS MATERIALIZED (
    SELECT own_row, id, other_row FROM asked JOIN listed USING (row)
     UNION ALL
    SELECT own_row, id, row FROM asked JOIN other ON is_first AND row_numbers IS NULL AND row <= parsed_row_count
  ),
  imported AS MATERIALIZED (
    SELECT own_row, id, file_name, executed_date, is_first
      FROM candidate JOIN other USING (id)
     WHERE NOT EXISTS (SELECT FROM unimported WHERE unimported.id = candidate.id AND unimported.own_row = other_row)
  )`;
}

/**
 * Which of some rows of an import that has ended were imported by another one of the same first import: by a follow-up of it,
 * whoever made it, by one beside it, such as a corrected error file, or by the first import itself.
 * @param client within a transaction
 * @returns that import, by number of the row
 */
export async function findImportedRows(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  rowNumbers: readonly number[],
): Promise<Map<number, RowImporter>> {
  const asked = `
    SELECT row_number AS own_row, row_number AS row FROM unnest($3::integer[]) AS row_number WHERE NOT EXISTS (SELECT FROM this)
     UNION ALL
    SELECT * FROM (${listedRows}) AS listed WHERE own_row = ANY($3::integer[])`;
  await client.query(joinLists);
  const { rows } = await client.query<RowImporter & { rowNumber: number }>(
    `WITH ${importedRows(asked)}
     SELECT DISTINCT ON (own_row) own_row AS "rowNumber", id, file_name AS "fileName", is_first AS "isFirst"
       FROM imported ORDER BY own_row, executed_date`,
    [siteId, loyaltyImportId, rowNumbers],
  );
  await client.query(joinAsUsual);
  return new Map(rows.map(({ rowNumber, ...importer }) => [rowNumber, importer]));
}
