import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "@/lib/data-folder";
import { OperatorError } from "@/lib/operator-error";
import type { PostgresBinaries } from "./postgres-binaries";
import { giveFolder, type Launcher, runProgram } from "./postgres-program";

/** The files of one embedded PostgreSQL. */
export type Cluster = Readonly<{ folder: string; data: string; log: string; portFile: string; pidFile: string }>;

/** The superuser, the only role there is. */
export const clusterUser = "loyalty_imports";

const abandonedAfterMilliseconds = 10 * 60 * 1000;

/** Where the cluster of a data folder lies. */
export function clusterOf(dataDir: string): Cluster {
  const folder = join(/* turbopackIgnore: true */ dataDir, "postgres");
  const inFolder = (...parts: string[]) => join(/* turbopackIgnore: true */ folder, ...parts);
  return {
    folder,
    data: inFolder("data"),
    log: inFolder("log"),
    portFile: inFolder("port"),
    pidFile: inFolder("data", "postmaster.pid"),
  };
}

export function clusterPassword(cluster: Cluster): string {
  return readFileSync(join(/* turbopackIgnore: true */ cluster.folder, "password"), "utf8").trim();
}

/**
 * Creates the cluster unless it is there. It is made under another name and then renamed, so that a process that is
 * killed half-way, or two that start at once, leave either a whole cluster or none.
 */
export async function createCluster(cluster: Cluster, binaries: PostgresBinaries, launcher: Launcher): Promise<void> {
  removeAbandoned(cluster);
  if (!existsSync(cluster.folder)) await makeCluster(cluster, binaries, launcher);
  giveFolder(launcher, cluster.folder);
}

async function makeCluster(cluster: Cluster, binaries: PostgresBinaries, launcher: Launcher): Promise<void> {
  const unfinished = `${cluster.folder}.new-${randomBytes(6).toString("hex")}`;
  const passwordFile = join(/* turbopackIgnore: true */ unfinished, "password");
  makeFolder(dirname(unfinished));
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 });
  giveFolder(launcher, unfinished);
  const { exitCode, stderr } = await runProgram(
    launcher,
    binaries.initdb,
    [
      ...["-D", join(/* turbopackIgnore: true */ unfinished, "data"), "-U", clusterUser, "--pwfile", passwordFile],
      ...["--auth=scram-sha-256", "--encoding=UTF8", "--no-instructions"],
      ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
    ],
    true,
  );
  if (exitCode !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new OperatorError(`PostgreSQL could not create its data folder ${cluster.data}: ${reasonOf(stderr)}`);
  }
  try {
    renameSync(unfinished, cluster.folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process that started at the same time was faster: its cluster is as good.
    if (!existsSync(cluster.data)) throw error;
  }
}

function removeAbandoned(cluster: Cluster): void {
  const parent = join(/* turbopackIgnore: true */ cluster.folder, "..");
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    if (!name.startsWith("postgres.new-")) continue;
    const path = join(/* turbopackIgnore: true */ parent, name);
    if (Date.now() - statSync(path).mtimeMs > abandonedAfterMilliseconds)
      rmSync(path, { recursive: true, force: true });
  }
}

/** After the reason, initdb says that it cleans up. */
function reasonOf(stderr: string): string {
  const lines = stderr.split("\n");
  return lines.find((line) => /\b(FATAL|error):/.test(line)) ?? lines.at(-1) ?? "";
}
