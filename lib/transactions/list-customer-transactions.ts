import type { LedgerTransaction } from "@/prisma/client/client";
import { prisma } from "../database/pool";

export type CustomerTransaction = LedgerTransaction & {
  /** The import that caused it, or that it takes back, as long as that was not deleted. */
  loyaltyImport: { id: string; fileName: string } | undefined;
};

/** One customer's ledger, newest first, a page after the transaction `after`. */
export async function listCustomerTransactions(
  siteId: string,
  customerId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ transactions: CustomerTransaction[]; nextAfter: string | undefined }> {
  const found = await prisma().ledgerTransaction.findMany({
    where: { siteId, customerId, ...(after && { id: { lt: after } }) },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const page = found.slice(0, limit);
  const importIds = page.flatMap((each) => importIdOf(each) ?? []);
  const imports = await prisma().loyaltyImport.findMany({
    where: { siteId, id: { in: [...new Set(importIds)] }, deletedDate: null },
    select: { id: true, fileName: true },
  });
  const importsById = new Map(imports.map((each) => [each.id, each]));
  return {
    transactions: page.map((each) => ({ ...each, loyaltyImport: importsById.get(importIdOf(each) ?? "") })),
    nextAfter: found.length > limit ? page.at(-1)?.id : undefined,
  };
}

function importIdOf({ loyaltyImportId, revertedImportId }: LedgerTransaction): string | null {
  return loyaltyImportId ?? revertedImportId;
}
