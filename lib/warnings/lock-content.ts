import type { Prisma } from "@/prisma/client/client";
import type { ImportKey } from "../imports/import-key";

/**
 * Two who execute imports of the same file of a site wait for each other from here to the end of their transactions. To be
 * called before anything else is locked.
 */
export async function lockContent(db: Prisma.TransactionClient, { siteId, loyaltyImportId }: ImportKey): Promise<void> {
  await db.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('content ' || upload.site_id || ' ' || sha256, 0))
      FROM loyalty_import
      JOIN upload ON upload.site_id = loyalty_import.site_id AND upload.id = upload_id
     WHERE loyalty_import.site_id = ${siteId}::uuid AND loyalty_import.id = ${loyaltyImportId}::uuid`;
}
