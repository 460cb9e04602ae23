import type pg from "pg";
import type { ImportKey } from "../imports/import-key";
import type { PreviewFacts } from "./preview-report";

const howMany = 10;

type RankedChange = Omit<PreviewFacts["biggestChanges"][number], "email"> & { rank: number };

/**
 * The customers whose balances an import changes most, the largest change first, and how large a change is usual.
 * @param changing customers whose balance changes
 */
export async function findBiggestChanges(
  client: pg.PoolClient,
  { siteId, loyaltyImportId }: ImportKey,
  changing: number,
): Promise<Pick<PreviewFacts, "biggestChanges" | "usualChange">> {
  const usualRank = rankOfUsual(changing);
  const { rows } = await client.query<RankedChange>(
    `SELECT * FROM (
       SELECT *, row_number() OVER (ORDER BY abs(difference) DESC, "rowNumber")::float8 AS rank
         FROM (SELECT row_number AS "rowNumber", customer_id AS "customerId", balance AS "pointsBefore",
                      balance + change AS "pointsAfter", change AS difference
                 FROM import_chunk,
                      unnest(row_numbers, customer_ids, balances, changes) AS expected (row_number, customer_id, balance, change)
                WHERE site_id = $1 AND loyalty_import_id = $2 AND change <> 0
                ORDER BY abs(change) DESC, row_number
                LIMIT greatest($3::integer, $4::integer)) AS largest) AS ranked
      WHERE rank <= $3 OR rank = $4
      ORDER BY rank`,
    [siteId, loyaltyImportId, howMany, usualRank],
  );
  const usual = rows.find(({ rank }) => rank === usualRank);
  const biggest = rows.slice(0, howMany);
  const ids = biggest.map(({ customerId }) => customerId);
  const emails = await readEmails(client, siteId, ids);
  return {
    biggestChanges: biggest.map(({ rank: _, ...row }) => ({ ...row, email: emails.get(row.customerId) ?? "" })),
    ...(usual && { usualChange: Math.abs(usual.difference) }),
  };
}

/** Without the largest change, 99 of 100 are at most as large as the one of this rank; from the largest on, which has 1. */
function rankOfUsual(changing: number): number {
  return Math.floor((changing - 1) / 100) + 2;
}

async function readEmails(
  client: pg.PoolClient,
  siteId: string,
  customerIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; email: string }>(
    "SELECT id, email FROM customer WHERE site_id = $1 AND id = ANY($2::uuid[])",
    [siteId, customerIds],
  );
  return new Map(rows.map(({ id, email }) => [id, email]));
}
