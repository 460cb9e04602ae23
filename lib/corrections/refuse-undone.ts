import type { LoyaltyImportStatus, RevertStatus } from "@/prisma/client/enums";
import { type Failure, failed } from "../result";

/** Why nothing is corrected or run again in an import that is undone, or is being undone; undefined when it is neither. */
export function refuseUndone(
  status: LoyaltyImportStatus,
  revertStatus: RevertStatus | null,
): { ok: false; failure: Failure } | undefined {
  if (revertStatus !== "REVERTING" && revertStatus !== "REVERTED") return undefined;
  const state = revertStatus === "REVERTING" ? "is being undone" : "was undone";
  const description = `This import ${state}: its rows cannot be corrected or run again. Import the file again.`;
  return failed("INVALID_STATUS", description, { status, revertStatus });
}
