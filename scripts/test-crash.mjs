// npm run test:crash                   kills app and database while they import, 50 times from the seeds 1 to 50
// npm run test:crash -- --seeds N      the seeds 1 to N
// npm run test:crash -- --seed S       only that one

import { parseArgs } from "node:util";
import { setUp } from "./setup.mjs";

const seeds = readArguments();
await setUp({ build: true });
// After the set-up: before it, there may be no packages.
const { register } = await import("tsx/esm/api");
register();
const { runSeeds } = await import("../e2e/crash/run-seeds.ts");
const { summariseCrashes } = await import("../e2e/crash/summarise-crashes.ts");

process.on("SIGINT", () => process.exit(130)).on("SIGTERM", () => process.exit(143));
const crashes = await runSeeds(seeds, console.log);
if (crashes.length > 1) console.log(`\n${summariseCrashes(crashes)}`);
if (crashes.some(({ complaints }) => complaints.length > 0)) process.exitCode = 1;

function readArguments() {
  try {
    const options = /** @type {const} */ ({ seeds: { type: "string" }, seed: { type: "string" } });
    const { seeds, seed } = parseArgs({ options }).values;
    if (seed !== undefined && seeds !== undefined) throw new Error("Give either --seed or --seeds, not both.");
    const text = seed ?? seeds ?? "50";
    if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`"${text}" is not a whole number from 1 to 999999.`);
    return seed === undefined ? Array.from({ length: Number(text) }, (_, index) => index + 1) : [Number(text)];
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error("Usage: npm run test:crash [-- --seeds N | --seed S]");
    process.exit(1);
  }
}
