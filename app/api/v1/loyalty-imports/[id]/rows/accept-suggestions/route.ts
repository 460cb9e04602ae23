import { idParameter } from "@/app/api/read-parameters";
import { siteRoute } from "@/app/api/site-route";
import { acceptSuggestions } from "@/lib/corrections/accept-suggestions";
import { readInput } from "@/lib/read-input";
import { succeeded } from "@/lib/result";

/** Accept Suggestions (own): the suggested email for every row that has one. */
export const POST = siteRoute(async ({ siteId, parameters, body }) => {
  const read = readInput(idParameter, parameters);
  if (!read.ok) return read;
  const accepted = await acceptSuggestions({ siteId, loyaltyImportId: read.value.id }, body);
  if (!accepted.ok) return accepted;
  return succeeded({ acceptedCount: accepted.value.count, revision: accepted.value.revision });
});
