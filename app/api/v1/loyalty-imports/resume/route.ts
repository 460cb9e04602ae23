import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { resumeAndRunImport } from "@/inngest/start-import";
import { importResource } from "@/lib/imports/import-resource";
import { succeeded } from "@/lib/result";

/** Resume Loyalty Import (own). */
export const POST = siteRoute(async ({ siteId, actor, body, claim }) => {
  const resumed = await resumeAndRunImport({ siteId, actor }, body, claim);
  return resumed.ok ? succeeded({ loyaltyImport: importResource(resumed.value) }) : resumed;
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("POST");
