import type { LoyaltyImport, Prisma } from "@/prisma/client/client";
import { headerKey, mappingToRemember } from "../columns/header-key";
import type { RememberedColumns } from "../columns/prefer-remembered";
import { prisma } from "../database/pool";
import { readFileFormat } from "../import-files/file-format-record";
import type { ColumnMapping } from "../rows/read-row";

/** The columns that a site used for the last file with this header. */
export async function recallMapping(siteId: string, header: string[]): Promise<RememberedColumns | undefined> {
  const where = { siteId_headerKey: { siteId, headerKey: headerKey(header) } };
  const found = await prisma().rememberedMapping.findUnique({ where });
  return found ? { ...found, usedBy: "SAME_HEADER" } : undefined;
}

/** Keeps the columns that a file was executed with, for the next file with its header. */
export async function rememberMapping(
  db: Prisma.TransactionClient,
  { siteId, headerValues, fileFormat }: LoyaltyImport,
  mapping: ColumnMapping,
): Promise<void> {
  const columns = mappingToRemember(headerValues, mapping);
  // Without a header, the numbered columns of one file look like those of any other.
  if (!columns || !readFileFormat(fileFormat)?.headerRow) return;
  const key = { siteId, headerKey: headerKey(headerValues) };
  await db.rememberedMapping.upsert({
    where: { siteId_headerKey: key },
    create: { ...key, ...columns },
    update: { ...columns, usedDate: new Date() },
  });
}
