import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { countAccounts } from "@/lib/accounts/read-accounts";

/** Count Accounts. */
export const POST = siteRoute(({ siteId, body }) => countAccounts(siteId, body));

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("POST");
