import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { accountResource } from "@/lib/accounts/account-resource";
import { listAccounts } from "@/lib/accounts/list-accounts";
import { succeeded } from "@/lib/result";

/** List Accounts: `contactIds`, `cursorPaging.limit`, `cursorPaging.cursor`. */
export const GET = siteRoute(async ({ siteId, query }) => {
  const page = await listAccounts(siteId, {
    contactIds: query.getAll("contactIds").flatMap((ids) => ids.split(",")),
    cursorPaging: { limit: query.get("cursorPaging.limit"), cursor: query.get("cursorPaging.cursor") },
  });
  if (!page.ok) return page;
  const { rows, pagingMetadata } = page.value;
  return succeeded({ accounts: rows.map(accountResource), pagingMetadata });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("GET");
