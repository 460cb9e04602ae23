import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { accountResource } from "@/lib/accounts/account-resource";
import { queryAccounts } from "@/lib/accounts/read-accounts";
import { succeeded } from "@/lib/result";

/** Query Accounts. */
export const POST = siteRoute(async ({ siteId, body }) => {
  const page = await queryAccounts(siteId, body);
  if (!page.ok) return page;
  const { rows, pagingMetadata } = page.value;
  return succeeded({ loyaltyAccounts: rows.map(accountResource), pagingMetadata });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("POST");
