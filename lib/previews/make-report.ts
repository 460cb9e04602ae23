import type pg from "pg";
import type { RowErrorCode } from "@/prisma/client/enums";
import type { ImportKey } from "../imports/import-key";
import { findBiggestChanges } from "./find-biggest-changes";
import type { PreviewFacts } from "./preview-report";

/**
 * Lower bounds of the ranges of the histogram, in points; below the first there is one more. 0 is a range of its own, of
 * customers who do not change, and is not told.
 */
const bounds = [-10_000, -1_000, -100, -10, 0, 1, 11, 101, 1_001, 10_001];

type ChangeRange = { range: number; customers: number; toZero: number; difference: number };

/** Says what an import does whose rows are staged, within the transaction that has staged them. @param rowCount rows of the file */
export async function makeReport(client: pg.PoolClient, key: ImportKey, rowCount: number): Promise<PreviewFacts> {
  const ranges = await sumRanges(client, key);
  const { merged, newAccounts } = await sumChunks(client, key);
  const failures = await countFailures(client, key);
  const before = await sumBalances(client, key);
  const failing = failures.reduce((sum, { count }) => sum + count, 0);
  const count = (fits: (lower: number) => boolean) =>
    ranges.reduce((sum, { range, customers }) => (fits(lowerBound(range)) ? sum + customers : sum), 0);
  const difference = ranges.reduce((sum, each) => sum + each.difference, 0);
  const rising = count((lower) => lower > 0);
  const falling = count((lower) => lower < 0);
  return {
    rows: { total: rowCount, succeeding: rowCount - failing, failing, merged },
    failures,
    customers: {
      rising,
      falling,
      toZero: ranges.reduce((sum, { toZero }) => sum + toZero, 0),
      unchanged: count((lower) => lower === 0),
      newAccounts,
    },
    points: { before, after: before + difference, difference },
    ...(await findBiggestChanges(client, key, rising + falling)),
    histogram: ranges.filter(({ range }) => lowerBound(range) !== 0).map(histogramRange),
  };
}

/** The range 0 is what lies below the first bound. */
function lowerBound(range: number): number {
  return bounds[range - 1] ?? Number.NEGATIVE_INFINITY;
}

function histogramRange({ range, customers }: ChangeRange): PreviewFacts["histogram"][number] {
  const [from, next] = [bounds[range - 1], bounds[range]];
  return { ...(from !== undefined && { from }), ...(next !== undefined && { to: next - 1 }), count: customers };
}

async function sumRanges(client: pg.PoolClient, { siteId, loyaltyImportId }: ImportKey): Promise<ChangeRange[]> {
  const { rows } = await client.query<ChangeRange>(
    `SELECT width_bucket(change, $3::integer[]) AS range, count(*)::float8 AS customers,
            count(*) FILTER (WHERE change < 0 AND balance + change = 0)::float8 AS "toZero",
            sum(change)::float8 AS difference
       FROM import_chunk, unnest(balances, changes) AS expected (balance, change)
      WHERE site_id = $1 AND loyalty_import_id = $2
      GROUP BY range
      ORDER BY range`,
    [siteId, loyaltyImportId, bounds],
  );
  return rows;
}

async function sumChunks(client: pg.PoolClient, { siteId, loyaltyImportId }: ImportKey) {
  const { rows } = await client.query<{ merged: number; newAccounts: number }>(
    `SELECT coalesce(sum(cardinality(merged_row_numbers)), 0)::float8 AS merged,
            coalesce(sum(new_account_count), 0)::float8 AS "newAccounts"
       FROM import_chunk
      WHERE site_id = $1 AND loyalty_import_id = $2`,
    [siteId, loyaltyImportId],
  );
  return rows[0] ?? { merged: 0, newAccounts: 0 };
}

async function countFailures(client: pg.PoolClient, { loyaltyImportId }: ImportKey) {
  const { rows } = await client.query<{ errorCode: RowErrorCode; count: number }>(
    `SELECT error_code AS "errorCode", count(*)::float8 AS count
       FROM failed_row WHERE loyalty_import_id = $1 GROUP BY error_code ORDER BY count(*) DESC, error_code`,
    [loyaltyImportId],
  );
  return rows;
}

async function sumBalances(client: pg.PoolClient, { siteId }: ImportKey): Promise<number> {
  const { rows } = await client.query<{ sum: number }>(
    "SELECT coalesce(sum(balance), 0)::float8 AS sum FROM customer WHERE site_id = $1",
    [siteId],
  );
  return rows[0]?.sum ?? 0;
}
