// npm run pictures                              draws every page in every state into pictures/
// npm run pictures -- --of reviews              of: empty shop, uploads, columns, reviews, results, places, errors, runs
// npm run pictures -- --in light,dark           of: light, dark, narrow, german, forced-colours

import { parseArgs } from "node:util";
import { findChromium } from "./chromium.mjs";
import { packageProgram, run } from "./run.mjs";
import { setUp } from "./setup.mjs";

const options = /** @type {const} */ ({ of: { type: "string" }, in: { type: "string" } });
const { of, in: ways } = parseArgs({ options }).values;
await setUp({ build: true });
const asked = { ...(of && { PICTURES_OF: of }), ...(ways && { PICTURES_IN: ways }) };
const { ok } = await run(packageProgram("@playwright/test", "test", "-c", "playwright.pictures.config.ts"), {
  env: { ...(await findChromium()), ...asked },
});
if (!ok) process.exit(1);
