import { setTimeout as delay } from "node:timers/promises";
import type { Figure } from "./figure";
import type { Shop } from "./shop";
import { quantile } from "./summary";
import { tenMegabytes } from "./ten-megabytes";
import { timed, timeWholeImport } from "./time-import";

const readsASide = 400;
const pauseMilliseconds = 5;
const accounts = { query: { sort: [{ fieldName: "id", order: "ASC" }], cursorPaging: { limit: 50 } } };

/** How slow the slowest reads in a hundred are while an import runs, against the same reads while none does. */
export const readP99VsIdle: Figure = {
  name: "readP99VsIdle",
  bar: { atMost: 3 },
  pairs: 5,
  shops: [tenMegabytes.customerCount],
  async measure({ pairs, shop: open, say }) {
    const shop = await open(tenMegabytes.customerCount);
    // There must be accounts to read.
    await timeWholeImport(shop, await shop.writeFile({ ...tenMegabytes.content, seed: 1 }));
    const samples: number[] = [];
    for (let pair = 1; pair <= pairs; pair++) {
      const busy: number[] = [];
      const idle: number[] = [];
      while (busy.length < readsASide) {
        const id = await prepare(shop, pair);
        idle.push(...(await readFor(shop, id, readsASide)));
        await shop.api.executeImport(id);
        busy.push(...(await readUntilImported(shop, id)));
      }
      const [busyP99, idleP99] = [quantile(busy, 0.99), quantile(idle, 0.99)];
      samples.push(busyP99 / idleP99);
      say(
        `p99 of ${busy.length} reads during imports ${busyP99.toFixed(1)} ms, of ${idle.length} without ${idleP99.toFixed(1)} ms`,
      );
    }
    return samples;
  },
};

async function prepare(shop: Shop, seed: number): Promise<string> {
  const { path } = await shop.writeFile({ ...tenMegabytes.content, seed });
  const id = await shop.api.prepareImport(path);
  await shop.settle();
  return id;
}

async function readFor(shop: Shop, id: string, readCount: number): Promise<number[]> {
  const reads: number[] = [];
  while (reads.length < readCount) await readBoth(shop, id, reads);
  return reads;
}

async function readUntilImported(shop: Shop, id: string): Promise<number[]> {
  const reads: number[] = [];
  while ((await readBoth(shop, id, reads)) !== "IMPORTED") {}
  return reads;
}

/** Reads the import and a page of accounts. @returns the status of the import */
async function readBoth({ api }: Shop, id: string, reads: number[]): Promise<string> {
  let status = "";
  reads.push(
    await timed(async () => {
      status = await api.importStatus(id);
    }),
  );
  await delay(pauseMilliseconds);
  reads.push(await timed(() => api.post("/v1/accounts/query", accounts)));
  await delay(pauseMilliseconds);
  return status;
}
