import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { samplePages } from "./sample-pages";

/** kB of JavaScript, packed with gzip, that a page may load before anybody touches it; 1 kB is 1,000 bytes. */
const mostKilobytes = 130;

/** kB of it that a page may add to what every page has. */
const mostOwnKilobytes = 7;

/** Every page has the frame, React and the router of Next.js; this one has nothing else. */
const barePage = "not found";

// Every kind of page is made first.
test.setTimeout(120_000);

test("no page loads more JavaScript at first than it may", async ({ page, request }) => {
  const sizes: Record<string, number> = {};
  for (const [name, path] of Object.entries(await samplePages(page))) {
    const html = await (await request.get(path)).text();
    const addresses = [...html.matchAll(/<script\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !/nomodule/i.test(tag));
    let bytes = 0;
    for (const address of new Set(addresses.flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? []))) {
      bytes += gzipSync(await (await request.get(address)).body()).length;
    }
    sizes[name] = Math.round(bytes / 100) / 10;
  }
  console.log(sizes);
  const limit = Math.min(mostKilobytes, (sizes[barePage] ?? 0) + mostOwnKilobytes);
  expect(Object.entries(sizes).filter(([, kilobytes]) => kilobytes > limit)).toEqual([]);
});
