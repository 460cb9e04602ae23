import { type LoyaltyImport, LoyaltyImportStatus, type Prisma } from "@/prisma/client/client";
import { snapshot } from "../database/snapshot";
import { type Condition, dateKind, enumKind, idKind } from "../query/condition";
import { type Page, type Queryable, queryPage } from "../query/query-page";
import { filterField } from "../query/read-filter";
import { sortEnumField, sortField } from "../query/sort-field";
import { type Result, succeeded } from "../result";
import { type ImportWithProgress, withProgress } from "./get-import";

type Where = Prisma.LoyaltyImportWhereInput;
type OrderBy = Prisma.LoyaltyImportOrderByWithRelationInput;
type Direction = "asc" | "desc";

/** Which imports are looked for, beside what the wire contract can say. A cursor does not hold it. */
export type ImportSearch = {
  /** A part of the name of the file. */
  fileName?: string;
};

/** A page of a site's imports. @param input `{ query }` of the wire contract */
export async function queryImports(
  siteId: string,
  input: unknown,
  search: ImportSearch = {},
): Promise<Result<Page<ImportWithProgress>>> {
  return snapshot(async (db) => {
    const page = await queryPage(importsOf(siteId, search, db), `imports ${siteId}`, input);
    return page.ok ? succeeded({ ...page.value, rows: await withProgress(page.value.rows, db) }) : page;
  });
}

function importsOf(
  siteId: string,
  search: ImportSearch,
  db: Prisma.TransactionClient,
): Queryable<LoyaltyImport, Where, OrderBy> {
  const createdDate = (condition: Condition<Date>): Where => ({ createdDate: condition });
  const updatedDate = (condition: Condition<Date>): Where => ({ updatedDate: condition });
  const status = (condition: Condition<LoyaltyImportStatus>): Where => ({ status: condition });
  return {
    filterFields: {
      createdDate: filterField(dateKind, createdDate),
      updatedDate: filterField(dateKind, updatedDate),
      status: filterField(enumKind(LoyaltyImportStatus), status),
      followsLoyaltyImportId: filterField(
        idKind,
        (condition: Condition<string>): Where => ({ followsImportId: condition }),
      ),
    },
    sortFields: {
      createdDate: sortField(dateKind, {
        value: (row: LoyaltyImport) => row.createdDate.toISOString(),
        orderBy: (order: Direction) => ({ createdDate: order }),
        place: createdDate,
      }),
      updatedDate: sortField(dateKind, {
        value: (row: LoyaltyImport) => row.updatedDate.toISOString(),
        orderBy: (order: Direction) => ({ updatedDate: order }),
        place: updatedDate,
      }),
      status: sortEnumField(Object.values(LoyaltyImportStatus), {
        value: (row: LoyaltyImport) => row.status,
        orderBy: (order: Direction) => ({ status: order }),
        place: status,
      }),
    },
    defaultSort: { fieldName: "createdDate", order: "DESC" },
    idField: sortField(idKind, {
      value: (row: LoyaltyImport) => row.id,
      orderBy: (order: Direction) => ({ id: order }),
      place: (condition: Condition<string>): Where => ({ id: condition }),
    }),
    logic: { combine: (combination) => combination, nothing: { id: { in: [] } } },
    find: ({ where, orderBy, take }) =>
      db.loyaltyImport.findMany({
        where: { AND: [{ siteId, deletedDate: null, ...searched(search) }, where] },
        orderBy,
        take,
      }),
  };
}

function searched({ fileName }: ImportSearch): Where {
  return fileName ? { fileName: { contains: fileName, mode: "insensitive" } } : {};
}
