import { siteRoute } from "@/app/api/site-route";
import { requestAndRunRevert } from "@/inngest/start-import";
import { importResource } from "@/lib/imports/import-resource";
import { succeeded } from "@/lib/result";

/** Revert Loyalty Import (own): takes back what it has changed. */
export const POST = siteRoute(async ({ siteId, body }) => {
  const requested = await requestAndRunRevert(siteId, body);
  return requested.ok ? succeeded({ loyaltyImport: importResource(requested.value) }) : requested;
});
