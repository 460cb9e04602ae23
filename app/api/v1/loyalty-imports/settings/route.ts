import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { succeeded } from "@/lib/result";
import { changeSettings } from "@/lib/warnings/change-settings";
import { siteThresholds } from "@/lib/warnings/site-thresholds";

/** Get Settings (own): from where on a preview warns. */
export const GET = siteRoute(async ({ siteId }) =>
  succeeded({ settings: { warningThresholds: await siteThresholds(siteId) } }),
);

/** Update Settings (own): what is not named stays. */
export const PATCH = siteRoute(async ({ siteId, body }) => {
  const changed = await changeSettings(siteId, body);
  return changed.ok ? succeeded({ settings: { warningThresholds: changed.value } }) : changed;
});

export const { POST, PUT, DELETE, OPTIONS } = refusedMethods("GET", "PATCH");
