// npm run check        everything that can be judged without a database; seconds

import { inProjectFolder, packageProgram, run } from "./run.mjs";
import { setUp } from "./setup.mjs";

await setUp({ build: false });
// The types that Next makes of the routes and of imported styles; `tsc` reads them.
const types = await run(packageProgram("next", "typegen"), { quiet: true });
if (!types.ok) console.error(types.output);

const checks = [
  { name: "format, lint, import direction", command: packageProgram("@biomejs/biome", "check", "--error-on-warnings") },
  { name: "types", command: packageProgram("typescript", "--noEmit", "--incremental", "false") },
  { name: "dead code", command: packageProgram("knip") },
  { name: "migrations", command: [process.execPath, inProjectFolder("scripts", "migration.mjs"), "check"] },
];
const results = await Promise.all(checks.map(({ command }) => run(command, { quiet: true })));

for (const [index, { ok, output }] of results.entries()) {
  if (!ok) console.log(`\n${output.trim()}\n`);
  console.log(`${ok ? "ok    " : "FAILED"} ${checks[index]?.name}`);
}
if (!types.ok || results.some(({ ok }) => !ok)) process.exit(1);
