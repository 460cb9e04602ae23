import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { retryAndParseImport } from "@/inngest/start-import";
import { importResource } from "@/lib/imports/import-resource";
import { succeeded } from "@/lib/result";

/** Retry Loyalty Import (own): the corrected rows, as an import that follows the first. */
export const POST = siteRoute(async ({ siteId, actor, body, claim }) => {
  const created = await retryAndParseImport({ siteId, actor }, body, claim);
  return created.ok ? succeeded({ loyaltyImport: importResource(created.value) }) : created;
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("POST");
