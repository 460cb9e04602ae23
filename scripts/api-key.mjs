// npm run --silent api-key [-- --site NAME]        prints one new API key, and nothing else, on stdout

import { parseArgs } from "node:util";
import { setUp } from "./setup.mjs";

const { site } = readArguments();
await setUp({ build: false, log: console.error });
// After the set-up: before it, there may be no packages.
const { register } = await import("tsx/esm/api");
register();
const { printApiKey } = await import("./print-api-key.ts");
await printApiKey(site);

function readArguments() {
  try {
    return parseArgs({ options: { site: { type: "string" } } }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error("Usage: npm run --silent api-key [-- --site NAME]");
    process.exit(1);
  }
}
