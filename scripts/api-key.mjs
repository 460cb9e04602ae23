// npm run --silent api-key [-- --site NAME]        prints one new API key, and nothing else, on stdout
//
// Without a name the key is for the demo site. A site that is not there yet is made.

import { parseArgs } from "node:util";
import { setUp } from "./setup.mjs";

const site = readArguments();
await setUp({ build: false, log: console.error });
// After the set-up: before it, there may be no packages.
const { register } = await import("tsx/esm/api");
register();
const { printApiKey } = await import("./print-api-key.ts");
await printApiKey(site);

function readArguments() {
  try {
    const { site } = parseArgs({ options: { site: { type: "string" } } }).values;
    if (site !== undefined && !/^\S(.{0,98}\S)?$/.test(site)) throw new Error("A site's name has 1 to 100 characters.");
    return site;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error("Usage: npm run --silent api-key [-- --site NAME]");
    process.exit(1);
  }
}
