import type { Prisma } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import { type Condition, dateKind, idKind, wholeNumberKind } from "../query/condition";
import type { Queryable } from "../query/query-page";
import { filterField } from "../query/read-filter";
import { sortField } from "../query/sort-field";
import { type Account, hasAccount } from "./account-resource";

type Where = Prisma.CustomerWhereInput;
type OrderBy = Prisma.CustomerOrderByWithRelationInput;
type Direction = "asc" | "desc";

const id = (condition: Condition<string>): Where => ({ id: condition });
const createdDate = (condition: Condition<Date>): Where => ({ accountCreatedDate: condition });
const lastActivityDate = (condition: Condition<Date>): Where => ({ lastActivityDate: condition });
const balance = (condition: Condition<number>): Where => ({ balance: condition });
const adjusted = (condition: Condition<number>): Where => ({ adjusted: condition });
const earned = (condition: Condition<number>): Where => ({ earned: condition });
const redeemed = (condition: Condition<number>): Where => ({ redeemed: condition });
const expired = (condition: Condition<number>): Where => ({ expired: condition });

const sortById = sortField(idKind, {
  value: (row: Account) => row.id,
  orderBy: (order: Direction): OrderBy => ({ id: order }),
  place: id,
});

/** The accounts of a site, by the names that the wire contract gives to their fields. */
export function accountsOf(siteId: string): Queryable<Account, Where, OrderBy> {
  return {
    filterFields: {
      createdDate: filterField(dateKind, createdDate),
      id: filterField(idKind, id),
      contactId: filterField(idKind, id),
      lastActivityDate: filterField(dateKind, lastActivityDate),
      "points.balance": filterField(wholeNumberKind, balance),
      "points.adjusted": filterField(wholeNumberKind, adjusted),
      "points.earned": filterField(wholeNumberKind, earned),
      "points.redeemed": filterField(wholeNumberKind, redeemed),
      "points.expired": filterField(wholeNumberKind, expired),
    },
    sortFields: {
      createdDate: sortField(dateKind, {
        value: (row: Account) => row.accountCreatedDate.toISOString(),
        orderBy: (order: Direction) => ({ accountCreatedDate: order }),
        place: createdDate,
      }),
      id: sortById,
      contactId: sortById,
      lastActivityDate: sortField(dateKind, {
        value: (row: Account) => (row.lastActivityDate ?? row.accountCreatedDate).toISOString(),
        orderBy: (order: Direction) => ({ lastActivityDate: order }),
        place: lastActivityDate,
      }),
      "points.balance": sortField(wholeNumberKind, {
        value: (row: Account) => row.balance,
        orderBy: (order: Direction) => ({ balance: order }),
        place: balance,
      }),
      "points.adjusted": sortField(wholeNumberKind, {
        value: (row: Account) => Number(row.adjusted),
        orderBy: (order: Direction) => ({ adjusted: order }),
        place: adjusted,
      }),
      "points.earned": sortField(wholeNumberKind, {
        value: (row: Account) => Number(row.earned),
        orderBy: (order: Direction) => ({ earned: order }),
        place: earned,
      }),
      "points.redeemed": sortField(wholeNumberKind, {
        value: (row: Account) => Number(row.redeemed),
        orderBy: (order: Direction) => ({ redeemed: order }),
        place: redeemed,
      }),
      "points.expired": sortField(wholeNumberKind, {
        value: (row: Account) => Number(row.expired),
        orderBy: (order: Direction) => ({ expired: order }),
        place: expired,
      }),
    },
    defaultSort: { fieldName: "createdDate", order: "DESC" },
    idField: sortById,
    combine: (combination) => combination,
    find: async ({ where, orderBy, take }) => {
      const accounts = { siteId, accountCreatedDate: { not: null } };
      return (await prisma().customer.findMany({ where: { AND: [accounts, where] }, orderBy, take })).filter(
        hasAccount,
      );
    },
  };
}
