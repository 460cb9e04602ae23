import type pg from "pg";
import type { Prisma } from "@/prisma/client/client";
import { unknownRow } from "../import-files/row-reader";
import type { ImportKey } from "../imports/import-key";
import { failed } from "../result";
import { uncorrectedDetail } from "../rows/describe-row-error";
import { importedRows, joinAsUsual, joinLists, listedRows } from "./imported-rows";

/**
 * Notes which rows of the first import those of a follow-up are that is being staged, and lets those fail which that import
 * itself or another follow-up has imported: whichever is executed first counts.
 * @param table the rows as they were read
 */
export async function failImportedRows(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  followedId: string,
  table: string,
): Promise<void> {
  const key = [siteId, loyaltyImportId];
  await client.query(joinLists);
  await client.query(
    `INSERT INTO retried_rows (site_id, loyalty_import_id, root_import_id, row_numbers)
     SELECT $1, $2, coalesce((SELECT root_import_id FROM retried_rows WHERE site_id = $1 AND loyalty_import_id = $3), $3),
            array_agg(coalesce(CASE WHEN NOT followed.is_follow_up OR origin_row = ${unknownRow} THEN origin_row
                                    WHEN listed.row = ${unknownRow} THEN listed.row
                                    -- Negative where the followed import was deleted and has not imported it.
                                    ELSE abs(listed.row) END, 0) ORDER BY row_number)
       FROM ${table}
      CROSS JOIN (SELECT EXISTS (SELECT FROM retried_rows WHERE site_id = $1 AND loyalty_import_id = $3) AS is_follow_up) AS followed
       LEFT JOIN (SELECT unnested.* FROM retried_rows, unnest(row_numbers) WITH ORDINALITY AS unnested (row, place)
                   WHERE site_id = $1 AND loyalty_import_id = $3) AS listed ON place = origin_row
     ON CONFLICT (site_id, loyalty_import_id) DO UPDATE
       SET root_import_id = excluded.root_import_id, row_numbers = excluded.row_numbers`,
    [...key, followedId],
  );
  // A preview decides nothing yet: it is looked at again when it is executed.
  await client.query(
    `${lockRoot} AND EXISTS (
    SELECT FROM loyalty_import WHERE site_id = $1::uuid AND id = $2::uuid AND status = 'IMPORTING')`,
    key,
  );
  await client.query(
    `WITH ${importedRows(listedRows)}
     UPDATE ${table} AS read
        SET error_code = 'ALREADY_IMPORTED', error_detail = left(name, 254), email_cell = email, points_cell = points::text,
            email = NULL, points = NULL
       FROM (SELECT own_row, min(file_name) AS name FROM imported GROUP BY own_row) AS imported
      WHERE read.row_number = own_row AND error_code IS NULL`,
    key,
  );
  await failRepeatedRows(client, { siteId, loyaltyImportId }, table);
  await failUnknownRows(client, { siteId, loyaltyImportId }, table);
  await client.query(joinAsUsual);
}

/** Lets rows fail that were none of the first import when they failed before, for whatever else they failed then. */
async function failUnknownRows(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  table: string,
): Promise<void> {
  await client.query(
    `UPDATE ${table} AS read
        SET error_code = 'ROW_UNKNOWN', error_detail = $3,
            email_cell = email, points_cell = points::text, email = NULL, points = NULL
       FROM (SELECT mine.* FROM retried_rows, unnest(row_numbers) WITH ORDINALITY AS mine (row, own_row)
              WHERE site_id = $1 AND loyalty_import_id = $2) AS listed
      WHERE row = ${unknownRow} AND read.row_number = own_row AND error_code IS NULL`,
    [siteId, loyaltyImportId, uncorrectedDetail("")],
  );
}

/** Lets rows fail that stand in the file a second time: of those that are one row of the first import, the first valid one counts. */
async function failRepeatedRows(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  table: string,
): Promise<void> {
  await client.query(
    `UPDATE ${table} AS read
        SET error_code = 'ALREADY_IMPORTED',
            error_detail = (SELECT left(file_name, 254) FROM loyalty_import WHERE site_id = $1 AND id = $2),
            email_cell = read.email, points_cell = read.points::text, email = NULL, points = NULL
       FROM (SELECT own_row, row_number() OVER (PARTITION BY mine.row ORDER BY own_row) AS nth
               FROM retried_rows AS this
              CROSS JOIN unnest(this.row_numbers) WITH ORDINALITY AS mine (row, own_row)
               JOIN ${table} AS valid ON valid.row_number = own_row AND valid.error_code IS NULL
              WHERE this.site_id = $1 AND this.loyalty_import_id = $2 AND mine.row > 0) AS again
      WHERE nth > 1 AND read.row_number = own_row`,
    [siteId, loyaltyImportId],
  );
}

/** Those who decide about rows of one first import wait for each other from here to the end of their transactions. */
const lockRoot = `
  SELECT pg_advisory_xact_lock(hashtextextended('retry ' || root_import_id, 0))
    FROM retried_rows WHERE site_id = $1::uuid AND loyalty_import_id = $2::uuid`;

/** To be called by whoever commits staged rows, before anything of the import is locked. */
export async function lockRetriedRows(
  db: Prisma.TransactionClient,
  { siteId, loyaltyImportId }: ImportKey,
): Promise<void> {
  await db.$executeRawUnsafe(lockRoot, siteId, loyaltyImportId);
}

/**
 * Refuses to commit a preview some of whose rows another follow-up has imported since.
 * @returns undefined when there are none
 */
export async function refuseImportedRows(db: Prisma.TransactionClient, { siteId, loyaltyImportId }: ImportKey) {
  await db.$executeRawUnsafe(joinLists);
  const [found] = await db.$queryRawUnsafe<{ count: number }[]>(
    `WITH ${importedRows(listedRows)}
     SELECT count(DISTINCT own_row)::integer AS count
       FROM imported
      WHERE NOT EXISTS (SELECT FROM failed_row WHERE failed_row.loyalty_import_id = $2::uuid AND row_number = own_row)`,
    siteId,
    loyaltyImportId,
  );
  await db.$executeRawUnsafe(joinAsUsual);
  const count = found?.count ?? 0;
  if (count === 0) return undefined;
  const rows = count === 1 ? "1 row of this file was" : `${count.toLocaleString("en")} rows of this file were`;
  return failed("ABORTED", `Since the preview, ${rows} imported by another follow-up. Make a new preview.`, {
    alreadyImportedCount: count,
  });
}

/**
 * Of an import that is being deleted, whose failed rows go with it: keeps the rows that it has imported. The numbers of the others
 * become negative, so that they are not taken for imported, and an import of its error file still knows which rows it has.
 */
export async function keepImportedRows(client: pg.PoolClient, { siteId, loyaltyImportId }: ImportKey): Promise<void> {
  await client.query(
    `UPDATE retried_rows AS this
        SET row_numbers = ARRAY(
              SELECT CASE WHEN own_row IN (SELECT row_number FROM failed_row WHERE loyalty_import_id = $2
                                            UNION ALL
                                           SELECT unnest(chunk.row_numbers || merged_row_numbers) FROM import_chunk AS chunk
                                            WHERE site_id = $1 AND loyalty_import_id = $2 AND applied_date IS NULL)
                          THEN least(row, -row) ELSE row END
                FROM unnest(this.row_numbers) WITH ORDINALITY AS mine (row, own_row) ORDER BY own_row)
      WHERE site_id = $1 AND loyalty_import_id = $2`,
    [siteId, loyaltyImportId],
  );
}
