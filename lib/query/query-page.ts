import { z } from "zod";
import { readInput } from "../read-input";
import { invalid, type Result, succeeded, type Violation } from "../result";
import { type Cursor, readCursor, type SortEntry, writeCursor } from "./cursor";
import { type FilterField, type Logic, readFilter } from "./read-filter";
import type { SortField } from "./sort-field";

/** What can be asked about one kind of row. */
export type Queryable<Row, Where, OrderBy> = {
  filterFields: Record<string, FilterField<Where>>;
  sortFields: Record<string, SortField<Row, Where, OrderBy>>;
  defaultSort: SortEntry;
  /** Makes the order total, so that a cursor points at one place. */
  idField: SortField<Row, Where, OrderBy>;
  logic: Logic<Where>;
  find(args: { where: Where; orderBy: OrderBy[]; take: number }): Promise<Row[]>;
};

export type Page<Row> = {
  rows: Row[];
  pagingMetadata: { count: number; cursors: { next?: string; prev?: string }; hasNext: boolean };
};

/** `query` of the wire contract; the filter is read apart, field by field. */
const querySchema = z.object({
  filter: z.unknown().optional(),
  sort: z
    .array(z.object({ fieldName: z.string(), order: z.enum(["ASC", "DESC"]).default("ASC") }))
    .max(5)
    .optional(),
  cursorPaging: z
    .object({ limit: z.int().min(1).max(100).optional(), cursor: z.string().max(200_000).optional() })
    .optional(),
});

const requestSchema = z.object({ query: querySchema.optional() });

const defaultLimit = 50;

/**
 * Answers a query of the wire contract with one page, by keyset: stable while rows are being added.
 * @param list names the kind of row and the site, so that a cursor is good for nothing else
 * @param input `{ query: { filter, sort, cursorPaging } }`
 */
export async function queryPage<Row, Where, OrderBy>(
  queryable: Queryable<Row, Where, OrderBy>,
  list: string,
  input: unknown,
): Promise<Result<Page<Row>>> {
  const read = readInput(requestSchema, input);
  if (!read.ok) return read;
  const { filter, sort, cursorPaging } = read.value.query ?? {};
  const limit = cursorPaging?.limit ?? defaultLimit;

  let cursor: Cursor | undefined;
  if (cursorPaging?.cursor) {
    cursor = readCursor(list, cursorPaging.cursor);
    if (!cursor) return invalid([cursorViolation()]);
  }
  const asked = { filter: cursor?.filter ?? filter ?? {}, sort: cursor?.sort ?? sort ?? [] };
  const violations: Violation[] = [];
  const conditions = readFilter(queryable.filterFields, queryable.logic, asked.filter, "query.filter", violations);
  const order = readSort(queryable, asked.sort, violations);
  if (violations.length > 0) return invalid(violations);

  const backwards = cursor?.direction === "prev";
  const found = await queryable.find({
    where: queryable.logic.combine({ AND: [...conditions, ...(cursor ? [beyond(queryable, order, cursor)] : [])] }),
    orderBy: order.map(({ field, descending }) => field.orderBy(descending !== backwards ? "desc" : "asc")),
    take: limit + 1,
  });
  const more = found.length > limit;
  const rows = backwards ? found.slice(0, limit).reverse() : found.slice(0, limit);

  const cursorAt = (row: Row | undefined, direction: Cursor["direction"]) =>
    row && writeCursor(list, { ...asked, direction, values: order.map(({ field }) => field.value(row)) });
  const hasNext = backwards || more;
  const next = hasNext ? cursorAt(rows.at(-1), "next") : undefined;
  const prev = (backwards ? more : cursor !== undefined) ? cursorAt(rows[0], "prev") : undefined;
  return succeeded({
    rows,
    pagingMetadata: { count: rows.length, cursors: { ...(next && { next }), ...(prev && { prev }) }, hasNext },
  });
}

type Order<Row, Where, OrderBy> = { field: SortField<Row, Where, OrderBy>; descending: boolean }[];

function readSort<Row, Where, OrderBy>(
  { sortFields, defaultSort, idField }: Queryable<Row, Where, OrderBy>,
  sort: SortEntry[],
  violations: Violation[],
): Order<Row, Where, OrderBy> {
  const entries = sort.length > 0 ? sort : [defaultSort];
  const order = entries.flatMap(({ fieldName, order }, index) => {
    const field = Object.hasOwn(sortFields, fieldName) ? sortFields[fieldName] : undefined;
    if (field) return [{ field, descending: order === "DESC" }];
    const path = `query.sort[${index}].fieldName`;
    const description = `${path} is no field to sort by; these are: ${Object.keys(sortFields).join(", ")}.`;
    violations.push({ field: path, violatedRule: "OTHER", ruleName: "QUERY", description });
    return [];
  });
  if (order.some(({ field }) => field === idField)) return order;
  return [...order, { field: idField, descending: order.at(-1)?.descending ?? false }];
}

/** Rows after the cursor's: greater in the first field, or equal there and greater in the second, and so on. */
function beyond<Row, Where, OrderBy>(
  { logic: { combine } }: Queryable<Row, Where, OrderBy>,
  order: Order<Row, Where, OrderBy>,
  { values, direction }: Cursor,
): Where {
  const comparisonOf = (descending: boolean) => (descending === (direction === "next") ? "lt" : "gt");
  const branches = order.map(({ field, descending }, position) => {
    const equal = order.slice(0, position).map((each, index) => each.field.compare("equals", values[index]));
    return combine({ AND: [...equal, field.compare(comparisonOf(descending), values[position])] });
  });
  const [first] = order;
  if (!first || order.length === 1) return combine({ OR: branches });
  // Says nothing new, but an index can begin to read there; a list of alternatives alone can only be filtered by.
  const bound = [
    first.field.compare(comparisonOf(first.descending), values[0]),
    first.field.compare("equals", values[0]),
  ];
  return combine({ AND: [combine({ OR: bound }), combine({ OR: branches })] });
}

function cursorViolation(): Violation {
  const field = "query.cursorPaging.cursor";
  return {
    field,
    violatedRule: "OTHER",
    ruleName: "CURSOR",
    description: `${field} is not one that was given out here.`,
  };
}
