import type { ImportRevert, LoyaltyImport, Prisma } from "@/prisma/client/client";
import { type Failure, failed } from "../result";

export type RevertibleImport = LoyaltyImport & { revert: ImportRevert | null };

/** Why an import cannot be undone now; undefined when it can. */
export async function refuseRevert(
  db: Prisma.TransactionClient,
  record: RevertibleImport,
): Promise<{ ok: false; failure: Failure } | undefined> {
  const { status, revert } = record;
  if (revert?.status === "REVERTING") return refusal(record, "This import is being undone already.");
  if (revert?.status === "REVERTED") {
    return refusal(record, "This import was undone already. To make its change again, import the file again.");
  }
  if (status !== "IMPORTED" && status !== "FAILED") {
    return refusal(record, `This import is ${status}; only one whose run has ended can be undone.`);
  }
  const where = { siteId: record.siteId, loyaltyImportId: record.id, appliedDate: { not: null } };
  if (status === "FAILED" && (await db.importChunk.count({ where })) === 0) {
    return refusal(record, "This import has failed and has changed no balance: there is nothing to undo.");
  }
  return undefined;
}

function refusal({ status, revert }: RevertibleImport, description: string) {
  return failed("INVALID_STATUS", description, { status, ...(revert && { revertStatus: revert.status }) });
}
