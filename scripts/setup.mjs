// What must be true before anything else of the project can run. Uses nothing but Node: it runs before `npm install`.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inProjectFolder, npm, packageProgram, projectFolder, run } from "./run.mjs";
import { withSetupLock } from "./setup-lock.mjs";

/** Everything that changes what `next build` makes. */
const buildSources = [
  "app",
  "lib",
  "inngest",
  "public",
  "prisma/schema.prisma",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.mjs",
  "scripts/next-as-es-modules.mjs",
  "scripts/browser-process.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];
const clientSources = ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"];

const steps = {
  packages: {
    line: "Installing packages (about a minute the first time) …",
    needed: () => !packagesInstalled(),
    run: () => run(npm("ci", "--include=dev", "--no-audit", "--no-fund"), { quiet: true }),
  },
  client: stampedStep({
    line: "Generating the database client …",
    stamp: inProjectFolder("prisma", "client", ".made-from"),
    sources: clientSources,
    run: () => run(packageProgram("prisma", "generate"), { quiet: true }),
  }),
  build: stampedStep({
    line: "Building the app (half a minute to some minutes) …",
    stamp: inProjectFolder(".next", "made-from"),
    sources: buildSources,
    run: () => run(packageProgram("next", "build"), { quiet: true, env: { NODE_ENV: "production" } }),
  }),
};

/**
 * Does what is missing and says so in one line each; ends the process when something fails.
 * @param {{ build: boolean, log?: (line: string) => void }} options
 */
export async function setUp({ build, log = console.log }) {
  process.chdir(projectFolder);
  requireNode(20, 19);
  if (existsSync(".env")) process.loadEnvFile(".env");
  for (const step of [steps.packages, steps.client, ...(build ? [steps.build] : [])]) {
    if (!step.needed()) continue;
    const failure = await withSetupLock(log, async () => {
      // Another process may just have done it.
      if (!step.needed()) return undefined;
      log(step.line);
      const { ok, output } = await step.run();
      return ok ? undefined : output;
    });
    if (failure === undefined) continue;
    console.error(failure.trimEnd());
    console.error(`This step failed: ${step.line.replace(/ \(.*| …$/, "")}. The reason stands above.`);
    process.exit(1);
  }
}

/** @param {number} major @param {number} minor */
function requireNode(major, minor) {
  const [runningMajor = 0, runningMinor = 0] = process.versions.node.split(".").map(Number);
  if (runningMajor > major || (runningMajor === major && runningMinor >= minor)) return;
  console.error(`loyalty-imports needs Node.js ${major}.${minor} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Compares what npm noted about node_modules with the lock file; so a hand-run `npm install` counts as well. */
function packagesInstalled() {
  const note = inProjectFolder("node_modules", ".package-lock.json");
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(inProjectFolder("package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(
    // Optional packages are those of other platforms.
    ([path, { version, optional, devOptional }]) =>
      path === "" || optional || devOptional || installed[path]?.version === version,
  );
}

/**
 * A step that is needed whenever its sources differ from those it was last run with.
 * @param {{ line: string, stamp: string, sources: string[], run: () => Promise<{ ok: boolean, output: string }> }} step
 */
function stampedStep({ line, stamp, sources, run: runStep }) {
  return {
    line,
    needed: () => !existsSync(stamp) || readFileSync(stamp, "utf8") !== contentHash(sources),
    async run() {
      const hash = contentHash(sources);
      rmSync(stamp, { force: true });
      const result = await runStep();
      if (result.ok) writeFileSync(stamp, hash);
      return result;
    },
  };
}

/** @param {string[]} sources */
function contentHash(sources) {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesOf)) hash.update(`${file}\0`).update(readFileSync(inProjectFolder(file)));
  return hash.digest("hex");
}

/** @param {string} path @returns {string[]} */
function filesOf(path) {
  const full = inProjectFolder(path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
