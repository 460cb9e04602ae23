// npm test                      everything: vitest, then the browser
// npm test -- lib/rows          vitest only, narrowed
// npm test -- e2e/upload        the browser only, narrowed

import { findChromium } from "./chromium.mjs";
import { packageProgram, run } from "./run.mjs";
import { setUp } from "./setup.mjs";

const filters = process.argv.slice(2);
const browserOnly = filters.length > 0 && filters.every((filter) => filter.startsWith("e2e"));
const unitOnly = filters.length > 0 && !browserOnly;

await setUp({ build: !unitOnly });

const results = [];
if (!browserOnly) results.push(await run(packageProgram("vitest", "run", ...filters)));
if (!unitOnly) {
  const chromium = await findChromium();
  results.push(await run(packageProgram("@playwright/test", "test", ...filters), { env: chromium }));
}
if (results.some(({ ok }) => !ok)) process.exit(1);
