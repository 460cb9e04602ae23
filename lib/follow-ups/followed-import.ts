import type pg from "pg";
import type { LoyaltyImport } from "@/prisma/client/client";
import { headerKey, mappingToRemember } from "../columns/header-key";
import type { RememberedColumns } from "../columns/prefer-remembered";
import { prisma } from "../database/pool";
import { letters } from "../import-files/hex-letters";
import type { FollowedImport } from "../import-files/row-reader";
import type { ImportKey } from "../imports/import-key";
import { inheritedFrom } from "./inherit-options";

/** The import that another one follows, if it follows any. */
export async function followedImport(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
): Promise<FollowedImport | undefined> {
  const { rows } = await client.query<FollowedImport>(
    `SELECT followed.id, coalesce(followed.parsed_row_count, 0) AS "rowCount"
       FROM loyalty_import AS import
       JOIN loyalty_import AS followed ON followed.site_id = $1 AND followed.id = import.follows_import_id
      WHERE import.site_id = $1 AND import.id = $2`,
    [siteId, loyaltyImportId],
  );
  return rows[0];
}

/**
 * The columns that the import was run with which this one follows, when the header is the same but for our own columns. That a
 * header which only numbers the columns says nothing does not matter here.
 * @param errorFileOf the `errorFileCode` that the file names, which goes before what a client has said
 */
export async function followedMapping(
  linked: Linked,
  header: readonly string[],
  errorFileOf: string | undefined,
): Promise<RememberedColumns | undefined> {
  const followed = await followedWithHeader(linked, header, errorFileOf);
  if (!followed) return undefined;
  const { emailColumn, pointsColumn, headerValues } = followed;
  if (emailColumn === null || pointsColumn === null) return undefined;
  const mapping = mappingToRemember(headerValues, { emailColumn, pointsColumn });
  return mapping && { ...mapping, usedBy: "FOLLOWED" };
}

type Linked = Pick<LoyaltyImport, "siteId" | "followsImportId">;

/** The import which an import follows, when the header is the same but for our own columns. */
export async function followedWithHeader(
  { siteId, followsImportId }: Linked,
  header: readonly string[],
  errorFileOf?: string,
): Promise<LoyaltyImport | undefined> {
  const followed =
    (errorFileOf && (await importOfErrorFile(siteId, errorFileOf))) ||
    (followsImportId && (await findImport(siteId, followsImportId)));
  return followed && headerKey(followed.headerValues) === headerKey(header) ? followed : undefined;
}

/**
 * Links an import that is being parsed to the one whose error file its file is. What the rows themselves say goes before what a
 * client has said: by another import's rows, one could be imported twice. Where that import is not there any more, nothing happens.
 * @param code the `errorFileCode` that the file names
 */
export async function followErrorFile({ siteId, loyaltyImportId }: ImportKey, code: string): Promise<void> {
  const followed = await importOfErrorFile(siteId, code);
  if (!followed || followed.id === loyaltyImportId) return;
  await prisma().loyaltyImport.updateMany({
    where: {
      siteId,
      id: loyaltyImportId,
      status: "PARSING",
      OR: [{ followsImportId: null }, { NOT: { followsImportId: followed.id } }],
    },
    data: inheritedFrom(followed),
  });
}

/** The import of a site that has written the error file with this code; undefined when there is none, or not only one. */
async function importOfErrorFile(siteId: string, code: string): Promise<LoyaltyImport | undefined> {
  const [one, other] = await prisma().$queryRaw<{ id: string }[]>`
    SELECT id FROM loyalty_import
     WHERE site_id = ${siteId}::uuid AND deleted_date IS NULL AND error_file_key IS NOT NULL
       AND right(id::text, ${code.length}::integer) = translate(${code}, ${letters}, '0123456789abcdef')
     LIMIT 2`;
  if (!one || other) return undefined;
  return findImport(siteId, one.id);
}

async function findImport(siteId: string, id: string): Promise<LoyaltyImport | undefined> {
  const where = { siteId_id: { siteId, id }, deletedDate: null };
  return (await prisma().loyaltyImport.findUnique({ where })) ?? undefined;
}
