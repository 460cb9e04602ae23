import { pool, prisma } from "../database/pool";
import { deleteFile, filesWrittenBefore } from "./local-storage";

/** A file younger than this may belong to a transaction that is still open. */
const graceHours = 1;

/** How long an uploaded file waits for an import that names it. */
const unusedUploadDays = 7;

/**
 * Removes what a crash or a change of mind left behind: upload links nobody used, uploads nobody imported, files that
 * nothing in the database needs any more.
 * @returns the number of files removed
 */
export async function sweepFiles(now = new Date()): Promise<number> {
  await pool().query(
    `DELETE FROM upload
      WHERE (status = 'PENDING' AND expires_date < $1::timestamptz - interval '1 day' OR created_date < $1::timestamptz - make_interval(days => $2))
        AND NOT EXISTS (SELECT FROM loyalty_import WHERE loyalty_import.site_id = upload.site_id AND upload_id = upload.id)`,
    [now, unusedUploadDays],
  );
  let removed = 0;
  for await (const key of filesWrittenBefore(new Date(now.getTime() - graceHours * 3_600_000))) {
    if (await isNeeded(key)) continue;
    await deleteFile(key);
    removed++;
  }
  return removed;
}

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const uploadKey = new RegExp(`^uploads/(${uuid})/(${uuid})-`);
const errorFileKey = new RegExp(`^error-files/(${uuid})/(${uuid})\\.csv`);

/**
 * Whether this file is still needed. One of a site that this database does not know is always kept: it belongs to an
 * installation with another database.
 */
async function isNeeded(key: string): Promise<boolean> {
  const [, siteId, id] = uploadKey.exec(key) ?? errorFileKey.exec(key) ?? [];
  if (!siteId || !id || !(await prisma().site.findUnique({ where: { id: siteId } }))) return true;
  return key.startsWith("uploads/") ? isNeededUpload(siteId, id, key) : isNeededErrorFile(siteId, id, key);
}

async function isNeededUpload(siteId: string, id: string, storageKey: string): Promise<boolean> {
  const upload = await prisma().upload.findUnique({ where: { siteId_id: { siteId, id }, storageKey } });
  if (!upload) return false;
  const where = { siteId, uploadId: id };
  const [all, kept] = await Promise.all([
    prisma().loyaltyImport.count({ where }),
    prisma().loyaltyImport.count({ where: { ...where, deletedDate: null } }),
  ]);
  return all === 0 || kept > 0;
}

/** The file is written before the import that names it is closed. */
async function isNeededErrorFile(siteId: string, id: string, key: string): Promise<boolean> {
  const owner = await prisma().loyaltyImport.findUnique({ where: { siteId_id: { siteId, id }, deletedDate: null } });
  return owner !== null && (owner.errorFileKey === key || owner.status === "IMPORTING");
}
