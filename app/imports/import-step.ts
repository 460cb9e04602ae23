import type { LoyaltyImport } from "@/prisma/client/client";

/** The step of an import that a merchant is at; each is a page. */
export type ImportStep = "columns" | "review" | "run" | "result";

type Standing = Pick<LoyaltyImport, "status" | "executedDate" | "stagedDate">;

/** Where an import stands. A file that could not be read is told on the page of its columns. */
export function importStep({ status, executedDate, stagedDate }: Standing): ImportStep {
  if (status === "IMPORTING") return "run";
  if (status === "IMPORTED" || (status === "FAILED" && executedDate !== null)) return "result";
  // A preview has staged the rows.
  return status === "PARSED" && stagedDate !== null ? "review" : "columns";
}

/** Whether the page of a step can be shown: that where the import stands, and its columns until it is run. */
export function hasStep(standing: Standing, step: ImportStep): boolean {
  const reached = importStep(standing);
  return step === reached || (step === "columns" && reached === "review");
}

/** The address of the page where an import stands. */
export function importStepPath(standing: Standing & Pick<LoyaltyImport, "id">): string {
  return `/imports/${standing.id}/${importStep(standing)}`;
}

/** Whether the file is still being read. */
export function isReading({ status }: Pick<LoyaltyImport, "status">): boolean {
  return status === "INITIATED" || status === "PARSING";
}
