import { copyFile } from "./copy-file";
import type { Figure } from "./figure";
import type { ImportFile } from "./import-file";
import type { Shop } from "./shop";
import { tenMegabytes } from "./ten-megabytes";
import { timed } from "./time-import";

/** How long the preview of a whole file takes, against copying the file and joining it with the customers. */
export const previewVsJoin: Figure = {
  name: "previewVsJoin",
  bar: { atMost: 3 },
  pairs: 5,
  shops: [tenMegabytes.customerCount],
  async measure({ pairs, shop: open, say }) {
    const shop = await open(tenMegabytes.customerCount);
    const samples: number[] = [];
    for (let pair = 1; pair <= pairs; pair++) {
      const file = await shop.writeFile({ ...tenMegabytes.content, seed: pair });
      const id = await shop.api.prepareImport(file.path);
      await shop.settle();
      const preview = await timed(() => shop.api.post("/v1/loyalty-imports/preview", { loyaltyImportId: id }));
      const join = await timeJoin(shop, file);
      samples.push(preview / join);
      say(`preview ${preview.toFixed(0)} ms, join ${join.toFixed(0)} ms`);
    }
    return samples;
  },
};

/** Milliseconds of one transaction that reads the file and counts what it would change, and keeps nothing. */
async function timeJoin(shop: Shop, file: ImportFile): Promise<number> {
  await shop.settle();
  const client = await shop.installation.connect();
  try {
    await client.query("SET work_mem = '256MB'");
    return await timed(async () => {
      await client.query("BEGIN");
      await copyFile(client, file, "join_row");
      const { rows } = await client.query<{ found: number }>(
        `SELECT count(customer.id)::integer AS found, count(*) FILTER (WHERE points > balance), count(*) FILTER (WHERE points < balance),
                sum(points - balance)
           FROM join_row
           LEFT JOIN customer ON customer.site_id = $1 AND customer.email = join_row.email`,
        [shop.siteId],
      );
      if (rows[0]?.found !== file.rowCount)
        throw new Error(`The join found ${rows[0]?.found} of ${file.rowCount} rows.`);
      await client.query("COMMIT");
    });
  } finally {
    await client.end();
  }
}
