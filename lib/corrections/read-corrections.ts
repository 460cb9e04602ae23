import { prisma } from "../database/pool";
import type { ImportKey } from "../imports/import-key";

/** What a person decided about a row: left out, or another email or points than in the file, as text. */
export type RowCorrection = { skipped: boolean; email?: string; points?: string };

/** By row number; 1 is the first data row. */
export type RowCorrections = ReadonlyMap<number, RowCorrection>;

/** All corrections of an import. They are few: people make them one by one (see correct-row.ts). */
export async function readCorrections({ siteId, loyaltyImportId }: ImportKey): Promise<RowCorrections> {
  const rows = await prisma().rowCorrection.findMany({ where: { siteId, loyaltyImportId } });
  return new Map(
    rows.map(({ rowNumber, skipped, email, points }) => [
      rowNumber,
      { skipped, ...(email !== null && { email }), ...(points !== null && { points }) },
    ]),
  );
}
