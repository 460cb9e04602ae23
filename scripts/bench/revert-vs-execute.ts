import type { Figure } from "./figure";
import { tenMegabytes } from "./ten-megabytes";
import { timeExecute, timeRevert } from "./time-import";

/** How long undoing an import takes, against the execute of the same import. */
export const revertVsExecute: Figure = {
  name: "revertVsExecute",
  bar: { atMost: 1 },
  pairs: 5,
  shops: [tenMegabytes.customerCount],
  async measure({ pairs, shop: open, say }) {
    const shop = await open(tenMegabytes.customerCount);
    const samples: number[] = [];
    for (let pair = 1; pair <= pairs; pair++) {
      const file = await shop.writeFile({ ...tenMegabytes.content, seed: pair });
      const id = await shop.api.prepareImport(file.path);
      await shop.settle();
      const execute = await timeExecute(shop, id);
      await shop.settle();
      const revert = await timeRevert(shop, id);
      samples.push(revert / execute);
      say(`undo ${revert.toFixed(0)} ms, execute ${execute.toFixed(0)} ms`);
    }
    return samples;
  },
};
