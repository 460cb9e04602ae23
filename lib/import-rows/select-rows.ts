import type pg from "pg";
import type { RowErrorCode } from "@/prisma/client/enums";
import { longTransaction } from "../database/transaction";
import type { ImportKey } from "../imports/import-key";
import { foundCustomers, matchingRows } from "./matching-rows";
import type { RowQuery } from "./row-query";

/** A staged row, as the database has it. */
export type RowRecord = {
  rowNumber: number;
  /** Points by which the balance changes, whether up or down. */
  size: number;
  customerId: string | null;
  balance: number | null;
  change: number | null;
  applied: boolean | null;
  mergedInto: number | null;
  customerEmail: string | null;
  errorCode: RowErrorCode | null;
  errorDetail: string | null;
  suggestion: string | null;
  emailCell: string | null;
  pointsCell: string | null;
  correctedEmail: string | null;
  correctedPoints: string | null;
  skipped: boolean | null;
};

/** Where a page begins. */
export type RowPlace = {
  /** The row before it: its number, and its size where the order is that of sizes. */
  after?: { rowNumber: number; size: number } | undefined;
  offset: number;
  limit: number;
};

/** The staged rows of an import that fit a query, from a place on. */
export async function selectRows(key: ImportKey, query: RowQuery, place: RowPlace): Promise<RowRecord[]> {
  const { limit, offset } = place;
  const bySize = query.filter === "BIGGEST";
  const after = bySize ? 0 : (place.after?.rowNumber ?? 0);
  const larger = [bySize ? place.after?.size : undefined, place.after?.rowNumber];
  // Every number is that of one row, so that it is known where the page ends.
  const bounds = hasEveryRow(query)
    ? { range: [after + offset, after + offset + limit] as const, offset: 0 }
    : { range: [after, highestRow] as const, offset };
  return withSteadyPlans(async (client) => {
    const parameters = [...parametersOf(key, query, bounds.range), limit, bounds.offset, ...larger];
    const { rows } = await client.query<RowRecord>(pageStatement(query), parameters);
    return rows;
  });
}

/** The highest number that the database has for a row. */
const highestRow = 2_147_483_647;

/** Whether no row of the file is left out. */
export function hasEveryRow({ filter, email }: RowQuery): boolean {
  return filter === "ALL" && email === undefined;
}

/** How many rows of an import fit a query. */
export async function countMatchingRows(key: ImportKey, query: RowQuery): Promise<number> {
  return withSteadyPlans(async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `WITH ${asked}, ${foundCustomers} SELECT count(*)::float8 AS count FROM (${matchingRows(query)}) AS row`,
      parametersOf(key, query, [0, highestRow]),
    );
    return rows[0]?.count ?? 0;
  });
}

/** There are no statistics about the lists of a chunk; each table is read once, whatever is believed. */
function withSteadyPlans<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return longTransaction(async (client) => {
    await client.query(
      "SET LOCAL enable_nestloop = off; SET LOCAL enable_mergejoin = off; SET LOCAL work_mem = '64MB'",
    );
    return work(client);
  });
}

function parametersOf(
  { siteId, loyaltyImportId }: ImportKey,
  { email, errorCode }: RowQuery,
  range: readonly [after: number, last: number],
) {
  return [siteId, loyaltyImportId, email, errorCode, ...range];
}

/** Gives every parameter a type, those that a filter does not use included. */
const asked = `asked AS (SELECT $1::uuid, $2::uuid, $3::text, $4::"RowErrorCode", $5::integer, $6::integer)`;

/** After the parameters of `matchingRows`: $7 limit, $8 offset, $9 and $10 the size and number of the row before. */
function pageStatement(query: RowQuery): string {
  const order = query.filter === "BIGGEST" ? "size DESC, row_number" : "row_number";
  // Looked up one by one: a page has few rows.
  return `
    WITH ${asked}, ${foundCustomers},
    page AS MATERIALIZED (
      SELECT * FROM (${matchingRows(query)}) AS row
       WHERE $9::integer IS NULL OR size < $9 OR (size = $9 AND row_number > $10::integer)
       ORDER BY ${order}
       LIMIT $7 OFFSET $8
    )
    SELECT page.row_number AS "rowNumber", size, customer_id AS "customerId", balance, change, applied,
           merged_into AS "mergedInto", customer.email AS "customerEmail", error_code AS "errorCode",
           error_detail AS "errorDetail", suggestion, failed.email AS "emailCell", failed.points AS "pointsCell",
           correction.email AS "correctedEmail", correction.points AS "correctedPoints", skipped
      FROM page
      LEFT JOIN LATERAL (
             SELECT email FROM customer WHERE id = page.customer_id AND site_id = $1 LIMIT 1
           ) AS customer ON true
      LEFT JOIN LATERAL (
             SELECT * FROM failed_row
              WHERE loyalty_import_id = $2 AND row_number = page.row_number AND page.customer_id IS NULL LIMIT 1
           ) AS failed ON true
      LEFT JOIN LATERAL (
             SELECT * FROM row_correction
              WHERE site_id = $1 AND loyalty_import_id = $2 AND row_number = page.row_number LIMIT 1
           ) AS correction ON true
     ORDER BY ${order.replaceAll("row_number", "page.row_number")}`;
}
