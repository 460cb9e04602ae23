import { type LedgerTransaction, type Prisma, TransactionType } from "@/prisma/client/client";
import { prisma } from "../database/pool";
import { type Condition, dateKind, enumKind, idKind, pointsKind } from "../query/condition";
import { type Page, type Queryable, queryPage } from "../query/query-page";
import { filterField } from "../query/read-filter";
import { sortField } from "../query/sort-field";
import { failed, type Result, succeeded } from "../result";

type Where = Prisma.LedgerTransactionWhereInput;
type OrderBy = Prisma.LedgerTransactionOrderByWithRelationInput;
type Direction = "asc" | "desc";

/** A page of a site's ledger. @param input `{ query }` of the wire contract */
export async function queryTransactions(siteId: string, input: unknown): Promise<Result<Page<LedgerTransaction>>> {
  return queryPage(transactionsOf(siteId), `transactions ${siteId}`, input);
}

/** One entry of a site's ledger. */
export async function getTransaction(siteId: string, id: string): Promise<Result<LedgerTransaction>> {
  const found = await prisma().ledgerTransaction.findUnique({ where: { siteId_id: { siteId, id } } });
  return found ? succeeded(found) : failed("NOT_FOUND", `There is no loyalty transaction ${id}.`);
}

function transactionsOf(siteId: string): Queryable<LedgerTransaction, Where, OrderBy> {
  const id = (condition: Condition<string>): Where => ({ id: condition });
  // Ids are UUIDv7 and grow with time: their order is the order of creation, and there is an index on it.
  const sortById = sortField(idKind, {
    value: (row: LedgerTransaction) => row.id,
    orderBy: (order: Direction): OrderBy => ({ id: order }),
    place: id,
  });
  return {
    filterFields: {
      id: filterField(idKind, id),
      accountId: filterField(idKind, (condition): Where => ({ customerId: condition })),
      createdDate: filterField(dateKind, (condition): Where => ({ createdDate: condition })),
      amount: filterField(pointsKind, (condition): Where => ({ amount: condition })),
      transactionType: filterField(enumKind(TransactionType), (condition): Where => ({ type: condition })),
    },
    sortFields: { createdDate: sortById, id: sortById },
    defaultSort: { fieldName: "createdDate", order: "DESC" },
    idField: sortById,
    logic: { combine: (combination) => combination, nothing: { id: { in: [] } } },
    find: ({ where, orderBy, take }) =>
      prisma().ledgerTransaction.findMany({ where: { AND: [{ siteId }, where] }, orderBy, take }),
  };
}
