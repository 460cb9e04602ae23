// npm run bench [-- --only NAME] [--pairs N] [--json | --markdown]        measures the figures of docs/benchmarks.md on the spot

import { setUp } from "./setup.mjs";

// Before the build, so that a mistyped name is told at once.
await setUp({ build: false, log: console.error });
const { register } = await import("tsx/esm/api");
register();
const { readOptions } = await import("./bench/read-options.ts");
const options = readOptions(process.argv.slice(2));
await setUp({ build: true, log: console.error });
const { runBench } = await import("./bench/run-bench.ts");
await runBench(options);
