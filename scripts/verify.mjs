// npm run verify        checks the books of the whole database and names every violation; exit code 1 when there is one

import { setUp } from "./setup.mjs";

await setUp({ build: false, log: console.error });
// After the set-up: before it, there may be no packages.
const { register } = await import("tsx/esm/api");
register();
const { printViolations } = await import("./print-violations.ts");
await printViolations();
