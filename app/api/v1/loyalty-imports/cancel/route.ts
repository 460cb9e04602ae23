import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { cancelAndCloseImport } from "@/inngest/start-import";
import { importResource } from "@/lib/imports/import-resource";
import { succeeded } from "@/lib/result";

/** Cancel Loyalty Import (own): ends one that is at work. */
export const POST = siteRoute(async ({ siteId, actor, body, claim }) => {
  const canceled = await cancelAndCloseImport({ siteId, actor }, body, claim);
  return canceled.ok ? succeeded({ loyaltyImport: importResource(canceled.value) }) : canceled;
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("POST");
