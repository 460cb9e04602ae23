import { idParameter } from "@/app/api/read-parameters";
import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { readInput } from "@/lib/read-input";
import { succeeded } from "@/lib/result";
import { getTransaction } from "@/lib/transactions/query-transactions";
import { transactionResource } from "@/lib/transactions/transaction-resource";

/** Get Loyalty Transaction. */
export const GET = siteRoute(async ({ siteId, parameters }) => {
  const read = readInput(idParameter, parameters);
  if (!read.ok) return read;
  const found = await getTransaction(siteId, read.value.id);
  return found.ok ? succeeded({ loyaltyTransaction: transactionResource(found.value) }) : found;
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("GET");
