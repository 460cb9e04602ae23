import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { importResource } from "@/lib/imports/import-resource";
import { succeeded } from "@/lib/result";
import { pauseImport } from "@/lib/run-control/pause-import";

/** Pause Loyalty Import (own). */
export const POST = siteRoute(async ({ siteId, actor, body, claim }) => {
  const paused = await pauseImport({ siteId, actor }, body, claim);
  return paused.ok ? succeeded({ loyaltyImport: importResource(paused.value) }) : paused;
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("POST");
