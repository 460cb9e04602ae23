import { importIdParameter } from "@/app/api/read-parameters";
import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { createAndParseImport } from "@/inngest/start-import";
import { getImport } from "@/lib/imports/get-import";
import { importResource } from "@/lib/imports/import-resource";
import { readInput } from "@/lib/read-input";
import { succeeded } from "@/lib/result";

/** Create Loyalty Import. */
export const POST = siteRoute(async ({ siteId, actor, body, origin, claim }) => {
  const created = await createAndParseImport({ siteId, actor }, body, origin, claim);
  return created.ok ? succeeded({ loyaltyImport: importResource(created.value) }) : created;
});

/** Get Loyalty Import. */
export const GET = siteRoute(async ({ siteId, parameters }) => {
  const read = readInput(importIdParameter, parameters);
  if (!read.ok) return read;
  const found = await getImport({ siteId, ...read.value });
  return found.ok ? succeeded({ loyaltyImport: importResource(found.value) }) : found;
});

export const { PUT, PATCH, DELETE, OPTIONS } = refusedMethods("GET", "POST");
