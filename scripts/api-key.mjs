// npm run --silent api-key [-- --site SITE --name NAME]        prints one new API key, and nothing else, on stdout
//
// Without a site the key is for the demo site. A site that is not there yet is made. The name of the key is what the record of
// what was done calls it.

import { parseArgs } from "node:util";
import { setUp } from "./setup.mjs";

const asked = readArguments();
await setUp({ build: false, log: console.error });
// After the set-up: before it, there may be no packages.
const { register } = await import("tsx/esm/api");
register();
const { printApiKey } = await import("./print-api-key.ts");
await printApiKey(asked);

function readArguments() {
  try {
    const { site, name } = parseArgs({ options: { site: { type: "string" }, name: { type: "string" } } }).values;
    if (site !== undefined && !isName(site)) throw new Error("A site's name has 1 to 100 characters.");
    if (name !== undefined && !isName(name)) throw new Error("A key's name has 1 to 100 characters.");
    return { site, name };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error("Usage: npm run --silent api-key [-- --site SITE --name NAME]");
    process.exit(1);
  }
}

/** @param {string} text */
function isName(text) {
  return /^\S(.{0,98}\S)?$/.test(text);
}
