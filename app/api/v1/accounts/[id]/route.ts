import { idParameter } from "@/app/api/read-parameters";
import { refusedMethods } from "@/app/api/refused-methods";
import { siteRoute } from "@/app/api/site-route";
import { accountResource } from "@/lib/accounts/account-resource";
import { getAccount } from "@/lib/accounts/read-accounts";
import { readInput } from "@/lib/read-input";
import { succeeded } from "@/lib/result";

/** Get Account. */
export const GET = siteRoute(async ({ siteId, parameters }) => {
  const read = readInput(idParameter, parameters);
  if (!read.ok) return read;
  const found = await getAccount(siteId, read.value.id);
  return found.ok ? succeeded({ account: accountResource(found.value) }) : found;
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refusedMethods("GET");
