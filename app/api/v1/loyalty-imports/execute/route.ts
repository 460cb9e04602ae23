import { siteRoute } from "@/app/api/site-route";
import { executeAndRunImport } from "@/inngest/start-import";
import { importResource } from "@/lib/imports/import-resource";
import { succeeded } from "@/lib/result";

/** Execute Loyalty Import. */
export const POST = siteRoute(async ({ siteId, body, claim }) => {
  const executed = await executeAndRunImport(siteId, body, claim);
  return executed.ok ? succeeded({ loyaltyImport: importResource(executed.value) }) : executed;
});
