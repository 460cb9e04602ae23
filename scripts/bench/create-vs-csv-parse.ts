import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import type { Figure } from "./figure";
import type { ImportFile } from "./import-file";
import type { Shop } from "./shop";
import { tenMegabytes } from "./ten-megabytes";
import { timed } from "./time-import";

/** How long it takes from the create request until the file is PARSED, against one bare pass of csv-parse over it. */
export const createVsCsvParse: Figure = {
  name: "createVsCsvParse",
  bar: { atMost: 1.3 },
  pairs: 5,
  shops: [tenMegabytes.customerCount],
  async measure({ pairs, shop: open, say }) {
    const shop = await open(tenMegabytes.customerCount);
    const file = await shop.writeFile({ ...tenMegabytes.content, seed: 1 });
    // Both processes have compiled the parser before it counts.
    await timeCreate(shop, file);
    await timeBarePass(file);
    const samples: number[] = [];
    for (let pair = 1; pair <= pairs; pair++) {
      const create = await timeCreate(shop, file);
      const barePass = await timeBarePass(file);
      samples.push(create / barePass);
      say(`create ${create.toFixed(0)} ms, csv-parse ${barePass.toFixed(0)} ms`);
    }
    return samples;
  },
};

async function timeCreate({ api }: Shop, file: ImportFile): Promise<number> {
  const link = await api.requestUpload();
  await api.upload(link, file.path);
  return timed(async () => api.untilParsed(await api.createImport(link.filePath)));
}

async function timeBarePass(file: ImportFile): Promise<number> {
  let recordCount = 0;
  const parser = parse().on("data", () => {
    recordCount += 1;
  });
  const milliseconds = await timed(() => pipeline(createReadStream(file.path), parser));
  if (recordCount !== file.rowCount + 1) throw new Error(`csv-parse found ${recordCount} records.`);
  return milliseconds;
}
