import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { programTotals } from "@/lib/accounts/read-accounts";
import { succeeded } from "@/lib/result";

/** Get Program Totals. */
export const GET = siteRoute(async ({ siteId }) => {
  const { points } = await programTotals(siteId);
  return succeeded({ points });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("GET");
