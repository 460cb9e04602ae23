import type { LoyaltyImport } from "@/prisma/client/client";

/** The step of an import that a merchant is at; each is a page. */
export type ImportStep = "columns" | "run" | "result";

type Standing = Pick<LoyaltyImport, "status" | "executedDate">;

/** Where an import stands. A file that could not be read is told on the page of its columns. */
export function importStep({ status, executedDate }: Standing): ImportStep {
  if (status === "IMPORTING") return "run";
  if (status === "IMPORTED" || (status === "FAILED" && executedDate !== null)) return "result";
  return "columns";
}

/** The address of the page where an import stands. */
export function importStepPath(standing: Standing & Pick<LoyaltyImport, "id">): string {
  return `/imports/${standing.id}/${importStep(standing)}`;
}

/** Whether the file is still being read. */
export function isReading({ status }: Pick<LoyaltyImport, "status">): boolean {
  return status === "INITIATED" || status === "PARSING";
}
