import { z } from "zod";
import { pool, prisma } from "../database/pool";
import { type Page, queryPage } from "../query/query-page";
import { readFilter } from "../query/read-filter";
import { readInput } from "../read-input";
import { failed, invalid, type Result, succeeded, type Violation } from "../result";
import { type Account, hasAccount } from "./account-resource";
import { accountsOf } from "./accounts-of";

/** A page of a site's accounts. @param input `{ query }` of the wire contract */
export async function queryAccounts(siteId: string, input: unknown): Promise<Result<Page<Account>>> {
  return queryPage(accountsOf(siteId), `accounts ${siteId}`, input);
}

/** How many accounts of a site a filter matches. @param input `{ filter? }` */
export async function countAccounts(siteId: string, input: unknown): Promise<Result<{ count: number }>> {
  const read = readInput(z.object({ filter: z.unknown().optional() }), input);
  if (!read.ok) return read;
  const { filterFields, logic } = accountsOf(siteId);
  const violations: Violation[] = [];
  const conditions = readFilter(filterFields, logic, read.value.filter ?? {}, "filter", violations);
  if (violations.length > 0) return invalid(violations);
  const where = { AND: [{ siteId, accountCreatedDate: { not: null } }, ...conditions] };
  return succeeded({ count: await prisma().customer.count({ where }) });
}

/** One account of a site by its id, which is also its customer's. */
export async function getAccount(siteId: string, id: string): Promise<Result<Account>> {
  const customer = await prisma().customer.findUnique({ where: { siteId_id: { siteId, id } } });
  if (!customer || !hasAccount(customer)) return failed("NOT_FOUND", `There is no loyalty account ${id}.`);
  return succeeded(customer);
}

/** The sum of all balances of a site, in points. */
export async function programTotals(siteId: string): Promise<{ points: number; accountCount: number }> {
  const { rows } = await pool().query<{ points: string; accounts: string }>(
    `SELECT coalesce(sum(balance), 0)::text AS points, count(*)::text AS accounts
       FROM customer WHERE site_id = $1 AND account_created_date IS NOT NULL`,
    [siteId],
  );
  return { points: Number(rows[0]?.points ?? 0), accountCount: Number(rows[0]?.accounts ?? 0) };
}
