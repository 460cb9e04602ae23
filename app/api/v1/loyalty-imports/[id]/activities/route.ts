import { idParameter } from "@/app/api/read-parameters";
import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { activityResource } from "@/lib/activities/activity-resource";
import { listActivities } from "@/lib/activities/list-activities";
import { readInput } from "@/lib/read-input";
import { succeeded } from "@/lib/result";

/** List Activities of a Loyalty Import (own): who did what with it, and when. */
export const GET = siteRoute(async ({ siteId, parameters }) => {
  const read = readInput(idParameter, parameters);
  if (!read.ok) return read;
  const listed = await listActivities({ siteId, loyaltyImportId: read.value.id });
  return listed.ok ? succeeded({ activities: listed.value.map(activityResource) }) : listed;
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("GET");
