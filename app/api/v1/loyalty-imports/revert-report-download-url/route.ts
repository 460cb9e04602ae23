import { importIdParameter } from "@/app/api/read-parameters";
import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { readInput } from "@/lib/read-input";
import { succeeded } from "@/lib/result";
import { revertReportLink } from "@/lib/reverts/revert-report-link";

/** Get the download URL of the report of an undo (own). */
export const GET = siteRoute(async ({ siteId, parameters, origin }) => {
  const read = readInput(importIdParameter, parameters);
  if (!read.ok) return read;
  const link = await revertReportLink({ siteId, ...read.value });
  return link.ok ? succeeded({ url: `${origin}${link.value}` }) : link;
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("GET");
