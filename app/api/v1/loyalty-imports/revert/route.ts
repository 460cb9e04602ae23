import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { requestAndRunRevert } from "@/inngest/start-import";
import { importResource } from "@/lib/imports/import-resource";
import { succeeded } from "@/lib/result";

/** Revert Loyalty Import (own): takes back what it has changed. */
export const POST = siteRoute(async ({ siteId, actor, body, claim }) => {
  const requested = await requestAndRunRevert({ siteId, actor }, body, claim);
  return requested.ok ? succeeded({ loyaltyImport: importResource(requested.value) }) : requested;
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("POST");
