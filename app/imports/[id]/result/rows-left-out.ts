import type { ImportKey } from "@/lib/imports/import-key";
import { failedRowCounts } from "@/lib/runs/failed-rows";

/** How many rows of an import were left out by hand. */
export async function rowsLeftOut(importKey: ImportKey): Promise<number> {
  const counts = await failedRowCounts(importKey);
  return counts.find(({ errorCode }) => errorCode === "SKIPPED")?.count ?? 0;
}
