import type { LoyaltyImportStatus, RunErrorCode } from "@/prisma/client/enums";

type Ending = { status: LoyaltyImportStatus; runErrorCode: RunErrorCode | null };

/** Whether every row of an import is settled for good: done, failed, or never reached by a run that was ended early. */
export function hasEnded({ status, runErrorCode }: Ending): boolean {
  return status === "IMPORTED" || runErrorCode === "CANCELED" || runErrorCode === "ROWS_FAILED";
}
