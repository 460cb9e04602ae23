import { idParameter } from "@/app/api/read-parameters";
import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { acceptedResource, acceptSuggestions } from "@/lib/corrections/accept-suggestions";
import { readInput } from "@/lib/read-input";
import { succeeded } from "@/lib/result";

/** Accept Suggestions (own): the suggested email for every row that has one. */
export const POST = siteRoute(async ({ siteId, actor, parameters, body, claim }) => {
  const read = readInput(idParameter, parameters);
  if (!read.ok) return read;
  const accepted = await acceptSuggestions({ siteId, actor }, read.value.id, body, claim);
  return accepted.ok ? succeeded(acceptedResource(accepted.value)) : accepted;
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("POST");
