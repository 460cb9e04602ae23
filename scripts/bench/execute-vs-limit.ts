import type { Figure } from "./figure";
import { tenMegabytes } from "./ten-megabytes";
import { timeWholeImport } from "./time-import";
import { timeLimit } from "./time-limit";

/** How long an execute takes, against the one transaction that can hardly be beaten. */
export const executeVsLimit: Figure = {
  name: "executeVsLimit",
  bar: { atMost: 1 },
  pairs: 5,
  shops: [tenMegabytes.customerCount],
  async measure({ pairs, shop: open, say }) {
    const shop = await open(tenMegabytes.customerCount);
    const samples: number[] = [];
    for (let pair = 1; pair <= pairs; pair++) {
      // The same customers in the same order twice, with other points, so that every row changes on both sides.
      const content = { ...tenMegabytes.content, seed: pair };
      const execute = await timeWholeImport(shop, await shop.writeFile(content));
      const limit = await timeLimit(shop, await shop.writeFile(content));
      samples.push(execute / limit);
      say(`execute ${execute.toFixed(0)} ms, limit ${limit.toFixed(0)} ms`);
    }
    return samples;
  },
};
