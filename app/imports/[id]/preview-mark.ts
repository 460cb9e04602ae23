import type { LoyaltyImport } from "@/prisma/client/client";

/** Tells one preview of an import from the next one, and from none. */
export function previewMark({ stagedDate }: Pick<LoyaltyImport, "stagedDate">): string {
  return stagedDate ? String(stagedDate.getTime()) : "none";
}
