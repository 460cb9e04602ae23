import { idParameter } from "@/app/api/read-parameters";
import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { skippedResource, skipRows } from "@/lib/corrections/skip-rows";
import { readInput } from "@/lib/read-input";
import { succeeded } from "@/lib/result";

/** Skip Rows (own): leaves out every row that fails for one reason. */
export const POST = siteRoute(async ({ siteId, actor, parameters, body, claim }) => {
  const read = readInput(idParameter, parameters);
  if (!read.ok) return read;
  const skipped = await skipRows({ siteId, actor }, read.value.id, body, claim);
  return skipped.ok ? succeeded(skippedResource(skipped.value)) : skipped;
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("POST");
