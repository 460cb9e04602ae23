import type { ImportWithProgress } from "@/lib/imports/get-import";
import type { LoyaltyImportStatus } from "@/prisma/client/enums";

/** What a merchant may want to see of the imports. */
export const importFilters = ["all", "ready", "running", "done", "failed"] as const;

export type ImportFilter = (typeof importFilters)[number];

const statuses: Record<Exclude<ImportFilter, "all">, LoyaltyImportStatus[]> = {
  ready: ["PARSED"],
  running: ["INITIATED", "PARSING", "IMPORTING"],
  done: ["IMPORTED"],
  failed: ["FAILED"],
};

/** The filter of the wire contract. */
export function filterQuery(filter: ImportFilter): { status?: { $in: LoyaltyImportStatus[] } } {
  return filter === "all" ? {} : { status: { $in: statuses[filter] } };
}

/** Whether an import changes without anybody doing something. */
export function isRunning({ status, revert }: Pick<ImportWithProgress, "status" | "revert">): boolean {
  return statuses.running.includes(status) || revert?.status === "REVERTING";
}
