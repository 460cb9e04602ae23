import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { succeeded } from "@/lib/result";
import { queryTransactions } from "@/lib/transactions/query-transactions";
import { transactionResource } from "@/lib/transactions/transaction-resource";

/** Query Loyalty Transactions. */
export const POST = siteRoute(async ({ siteId, body }) => {
  const page = await queryTransactions(siteId, body);
  if (!page.ok) return page;
  const { rows, pagingMetadata } = page.value;
  return succeeded({ loyaltyTransactions: rows.map(transactionResource), pagingMetadata });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("POST");
