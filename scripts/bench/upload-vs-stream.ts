import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Figure } from "./figure";
import type { ImportFile } from "./import-file";
import type { Shop } from "./shop";
import { tenMegabytes } from "./ten-megabytes";
import { timed } from "./time-import";

/** Until both are compiled for speed. */
const warmingRounds = 5;

/** How long the upload takes, against one Node pipeline that hashes the same bytes and writes them into the same folder. */
export const uploadVsStream: Figure = {
  name: "uploadVsStream",
  bar: { atMost: 1.5 },
  // Each takes some hundredths of a second, and one in three meets something else that the machine does.
  pairs: 25,
  shops: [tenMegabytes.customerCount],
  async measure({ pairs, shop: open, say }) {
    const shop = await open(tenMegabytes.customerCount);
    const file = await shop.writeFile({ ...tenMegabytes.content, seed: 1 });
    for (let round = 1; round <= warmingRounds; round++) {
      await timeUpload(shop, file);
      await timeStream(shop, file);
    }
    const samples: number[] = [];
    for (let pair = 1; pair <= pairs; pair++) {
      const upload = await timeUpload(shop, file);
      const stream = await timeStream(shop, file);
      samples.push(upload / stream);
      say(`upload ${upload.toFixed(1)} ms, stream ${stream.toFixed(1)} ms`);
    }
    return samples;
  },
};

async function timeUpload({ api }: Shop, file: ImportFile): Promise<number> {
  const link = await api.requestUpload();
  return timed(() => api.upload(link, file.path));
}

async function timeStream({ installation }: Shop, file: ImportFile): Promise<number> {
  const hash = createHash("sha256");
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const path = join(installation.dataDir, "bench-stream");
  const milliseconds = await timed(async () => {
    await pipeline(createReadStream(file.path), hashing, createWriteStream(path));
    hash.digest("hex");
  });
  await rm(path);
  return milliseconds;
}
