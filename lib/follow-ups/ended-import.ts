import type { LoyaltyImport } from "@/prisma/client/client";
import { hasEnded } from "../corrections/has-ended";
import { prisma } from "../database/pool";
import { invalid, type Result, succeeded } from "../result";

/** The import that a client says its file follows, which has ended. @param id undefined when the client says nothing */
export async function endedImport(siteId: string, id: string | undefined): Promise<Result<LoyaltyImport | undefined>> {
  if (id === undefined) return succeeded(undefined);
  const record = await prisma().loyaltyImport.findUnique({ where: { siteId_id: { siteId, id }, deletedDate: null } });
  if (record && hasEnded(record)) return succeeded(record);
  const description = record
    ? `followsLoyaltyImportId is an import that is ${record.status}; only one whose run has ended can be followed.`
    : "followsLoyaltyImportId is not an import of this site.";
  return invalid([
    { field: "followsLoyaltyImportId", violatedRule: "OTHER", ruleName: "NOT_AN_ENDED_IMPORT", description },
  ]);
}
