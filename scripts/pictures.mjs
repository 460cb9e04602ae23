// npm run pictures                              draws every page in every state into pictures/
// npm run pictures -- --of reviews              only that part
// npm run pictures -- --in light,dark           only so; as it is: light, dark, narrow, german

import { parseArgs } from "node:util";
import { waysToDraw } from "../e2e/pictures/ways-to-draw.mjs";
import { partNames } from "../e2e/states/part-names.mjs";
import { findChromium } from "./chromium.mjs";
import { packageProgram, run } from "./run.mjs";
import { setUp } from "./setup.mjs";

const ways = Object.keys(waysToDraw);

const asked = readArguments();
await setUp({ build: true });
const { ok } = await run(packageProgram("@playwright/test", "test", "-c", "playwright.pictures.config.ts"), {
  env: { ...(await findChromium()), ...asked },
});
if (!ok) process.exit(1);

function readArguments() {
  try {
    const options = /** @type {const} */ ({ of: { type: "string" }, in: { type: "string" } });
    const { of, in: chosen } = parseArgs({ options }).values;
    if (of !== undefined && !partNames.some((name) => name === of))
      throw new Error(`"${of}" is no part. There are: ${partNames.join(", ")}.`);
    const unknown = chosen?.split(",").find((way) => !ways.includes(way));
    if (unknown !== undefined) throw new Error(`"${unknown}" is no way to draw. There are: ${ways.join(", ")}.`);
    return { ...(of && { PICTURES_OF: of }), ...(chosen && { PICTURES_IN: chosen }) };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error("Usage: npm run pictures -- [--of PART] [--in WAY,WAY]");
    process.exit(1);
  }
}
