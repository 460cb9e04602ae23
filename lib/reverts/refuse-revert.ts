import type { Prisma } from "@/prisma/client/client";
import type { ImportWithUndo } from "../imports/import-with-undo";
import { type Failure, failed } from "../result";

/** Why an import cannot be undone now; undefined when it can. */
export async function refuseRevert(
  db: Prisma.TransactionClient,
  record: ImportWithUndo,
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

function refusal({ status, revert }: ImportWithUndo, description: string) {
  return failed("INVALID_STATUS", description, { status, ...(revert && { revertStatus: revert.status }) });
}
