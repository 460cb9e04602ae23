import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { executeAndRunImport } from "@/inngest/start-import";
import { importResource } from "@/lib/imports/import-resource";
import { succeeded } from "@/lib/result";

/** Execute Loyalty Import. */
export const POST = siteRoute(async ({ siteId, actor, body, claim }) => {
  const executed = await executeAndRunImport({ siteId, actor }, body, claim);
  return executed.ok ? succeeded({ loyaltyImport: importResource(executed.value) }) : executed;
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("POST");
