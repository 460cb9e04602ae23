import type { Figure } from "./figure";
import type { ImportFile } from "./import-file";
import { peakMemoryMb, peakMemoryObstacle } from "./peak-memory";
import type { Shop } from "./shop";
import { timeWholeImport } from "./time-import";

const customerCount = 5_000_000;
const rowCounts = { small: 100_000, large: 5_000_000 };

/** How much more memory the app takes at most for a file of 525 MB than for one of 10.5 MB. */
export const memoryGrowthMb: Figure = {
  name: "memoryGrowthMb",
  bar: { atMost: 60 },
  pairs: 1,
  shops: [customerCount],
  obstacle: peakMemoryObstacle,
  async measure({ pairs, shop: open, say }) {
    const shop = await open(customerCount);
    const samples: number[] = [];
    for (let pair = 1; pair <= pairs; pair++) {
      const small = await peakOfImport(shop, await wideFile(shop, rowCounts.small, pair));
      const large = await peakOfImport(shop, await wideFile(shop, rowCounts.large, pair));
      samples.push(large - small);
      say(`peak ${large.toFixed(0)} MB for the large file, ${small.toFixed(0)} MB for the small one`);
    }
    return samples;
  },
};

function wideFile(shop: Shop, rowCount: number, seed: number): Promise<ImportFile> {
  return shop.writeFile({ rowCount, seed, columns: "wide" });
}

/** Uploads, creates and executes, in a process that has done nothing before. */
async function peakOfImport(shop: Shop, file: ImportFile): Promise<number> {
  await shop.installation.stop();
  await shop.installation.start();
  await timeWholeImport(shop, file);
  return peakMemoryMb(shop.installation.appProcessId);
}
