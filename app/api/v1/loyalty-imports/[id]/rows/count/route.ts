import { idParameter } from "@/app/api/read-parameters";
import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { countRows } from "@/lib/import-rows/list-rows";
import { readInput } from "@/lib/read-input";

/** Count Rows (own): how many rows of an import a filter finds. */
export const GET = siteRoute(async ({ siteId, parameters }) => {
  const read = readInput(idParameter, parameters);
  if (!read.ok) return read;
  return countRows({ siteId, loyaltyImportId: read.value.id }, parameters);
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("GET");
