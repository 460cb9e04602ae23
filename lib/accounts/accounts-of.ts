import type { Prisma } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import { type Condition, dateKind, type FieldKind, idKind, pointsKind, wholeNumberKind } from "../query/condition";
import type { Queryable } from "../query/query-page";
import { filterField } from "../query/read-filter";
import { sortField } from "../query/sort-field";
import { type Account, hasAccount } from "./account-resource";

type Where = Prisma.CustomerWhereInput;
type OrderBy = Prisma.CustomerOrderByWithRelationInput;
type Direction = "asc" | "desc";

const id = field(
  idKind,
  (row) => row.id,
  (condition) => ({ id: condition }),
  (order) => ({ id: order }),
);

const fields = {
  createdDate: field(
    dateKind,
    (row) => row.accountCreatedDate.toISOString(),
    (condition) => ({ accountCreatedDate: condition }),
    (order) => ({ accountCreatedDate: order }),
  ),
  id,
  contactId: id,
  lastActivityDate: field(
    dateKind,
    (row) => (row.lastActivityDate ?? row.accountCreatedDate).toISOString(),
    (condition) => ({ lastActivityDate: condition }),
    (order) => ({ lastActivityDate: order }),
  ),
  "points.balance": field(
    pointsKind,
    (row) => row.balance,
    (condition) => ({ balance: condition }),
    (order) => ({ balance: order }),
  ),
  "points.adjusted": field(
    wholeNumberKind,
    (row) => Number(row.adjusted),
    (condition) => ({ adjusted: condition }),
    (order) => ({ adjusted: order }),
  ),
  "points.earned": field(
    wholeNumberKind,
    (row) => Number(row.earned),
    (condition) => ({ earned: condition }),
    (order) => ({ earned: order }),
  ),
  "points.redeemed": field(
    wholeNumberKind,
    (row) => Number(row.redeemed),
    (condition) => ({ redeemed: condition }),
    (order) => ({ redeemed: order }),
  ),
  "points.expired": field(
    wholeNumberKind,
    (row) => Number(row.expired),
    (condition) => ({ expired: condition }),
    (order) => ({ expired: order }),
  ),
};

function field<T>(
  kind: FieldKind<T>,
  value: (row: Account) => string | number,
  place: (condition: Condition<T>) => Where,
  orderBy: (order: Direction) => OrderBy,
) {
  return { filter: filterField(kind, place), sort: sortField(kind, { value, orderBy, place }) };
}

/** The accounts of a site, by the names that the wire contract gives to their fields. */
export function accountsOf(siteId: string): Queryable<Account, Where, OrderBy> {
  return {
    filterFields: Object.fromEntries(Object.entries(fields).map(([name, { filter }]) => [name, filter])),
    sortFields: Object.fromEntries(Object.entries(fields).map(([name, { sort }]) => [name, sort])),
    defaultSort: { fieldName: "createdDate", order: "DESC" },
    idField: id.sort,
    logic: { combine: (combination) => combination, nothing: { id: { in: [] } } },
    find: async ({ where, orderBy, take }) => {
      const accounts = { siteId, accountCreatedDate: { not: null } };
      return (await prisma().customer.findMany({ where: { AND: [accounts, where] }, orderBy, take })).filter(
        hasAccount,
      );
    },
  };
}
