import { z } from "zod";
import { type Page, queryPage } from "../query/query-page";
import { readInput } from "../read-input";
import type { Result } from "../result";
import type { Account } from "./account-resource";
import { accountsOf } from "./accounts-of";

const request = z.object({
  contactIds: z.array(z.guid()).max(100),
  cursorPaging: z.object({
    limit: z
      .string()
      .regex(/^\d{1,9}$/, "must be a whole number")
      .transform(Number)
      .pipe(z.int().min(1).max(100))
      .nullable(),
    cursor: z.string().nullable(),
  }),
});

/** A page of a site's accounts, asked for by the parameters of an address. @param input texts, null where not given */
export async function listAccounts(siteId: string, input: unknown): Promise<Result<Page<Account>>> {
  const read = readInput(request, input);
  if (!read.ok) return read;
  const { contactIds, cursorPaging } = read.value;
  return queryPage(accountsOf(siteId), `accounts ${siteId}`, {
    query: {
      filter: contactIds.length > 0 ? { contactId: { $in: contactIds } } : {},
      cursorPaging: { limit: cursorPaging.limit ?? undefined, cursor: cursorPaging.cursor ?? undefined },
    },
  });
}
