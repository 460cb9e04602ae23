import { idParameter } from "@/app/api/read-parameters";
import { siteRoute } from "@/app/api/site-route";
import { skipRows } from "@/lib/corrections/skip-rows";
import { readInput } from "@/lib/read-input";
import { succeeded } from "@/lib/result";

/** Skip Rows (own): leaves out every row that fails for one reason. */
export const POST = siteRoute(async ({ siteId, parameters, body }) => {
  const read = readInput(idParameter, parameters);
  if (!read.ok) return read;
  const skipped = await skipRows({ siteId, loyaltyImportId: read.value.id }, body);
  return skipped.ok ? succeeded({ skippedCount: skipped.value.count, revision: skipped.value.revision }) : skipped;
});
