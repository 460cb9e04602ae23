import type { Measuring } from "./figure";
import type { FileContent } from "./import-file";
import type { Shop } from "./shop";
import { timeWholeImport } from "./time-import";

/** What is imported on one side of a comparison, and into a shop of what size. */
export type Load = { customerCount: number; rowCount: number };

/** How many times longer a row takes under the large load than under the small one, by turns. */
export async function timeGrowth({ pairs, shop: open, say }: Measuring, large: Load, small: Load): Promise<number[]> {
  const [largeShop, smallShop] = [await open(large.customerCount), await open(small.customerCount)];
  const samples: number[] = [];
  for (let pair = 1; pair <= pairs; pair++) {
    const ofLarge = await timeRow(largeShop, { rowCount: large.rowCount, columns: "narrow", seed: pair });
    const ofSmall = await timeRow(smallShop, { rowCount: small.rowCount, columns: "narrow", seed: pair });
    samples.push(ofLarge / ofSmall);
    say(`large ${ofLarge.toFixed(1)} µs a row, small ${ofSmall.toFixed(1)} µs a row`);
  }
  return samples;
}

/** Microseconds a row, from the execute request until the import is IMPORTED. */
async function timeRow(shop: Shop, content: Omit<FileContent, "customerCount" | "version">): Promise<number> {
  const file = await shop.writeFile(content);
  return ((await timeWholeImport(shop, file)) * 1000) / file.rowCount;
}
