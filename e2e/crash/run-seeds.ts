import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { AppProcess } from "./app-process";
import { ClusterClient } from "./cluster-client";
import { type Crash, crashImport } from "./crash-import";
import { describeCrash, describeFailure } from "./describe-crash";
import { measurePhases } from "./measure-phases";

/**
 * Crashes one import for each seed, all in one data folder that is made for it. It ends with the first seed that fails; the
 * data folder is then kept.
 * @param say told what happens, a line at a time
 * @returns what every seed did; the last one may have complaints
 */
export async function runSeeds(seeds: readonly number[], say: (line: string) => void): Promise<Crash[]> {
  mkdirSync(resolve(".data-test"), { recursive: true });
  const dataDir = mkdtempSync(join(resolve(".data-test"), "crash-"));
  const app = await AppProcess.withFreePort(dataDir);
  const cluster = new ClusterClient(dataDir);
  const crashes: Crash[] = [];
  let failed = true;
  try {
    app.start();
    await app.healthy();
    const lengths = await measurePhases(app, cluster);
    for (const seed of seeds) {
      const crash = await crashImport(seed, app, cluster, lengths);
      crashes.push(crash);
      say(describeCrash(crash));
      if (crash.complaints.length === 0) continue;
      say(describeFailure(crash, dataDir));
      return crashes;
    }
    failed = false;
    return crashes;
  } finally {
    await cluster.close();
    await app.end("SIGTERM");
    if (!failed) rmSync(dataDir, { recursive: true, force: true });
  }
}
