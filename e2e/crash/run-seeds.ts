import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { AppProcess } from "./app-process";
import { ClusterClient } from "./cluster-client";
import { type Crash, crashImport } from "./crash-import";
import { describeCrash, describeFailure } from "./describe-crash";
import { prepareTrial } from "./import-trial";
import type { PhaseLengths } from "./kill-during-import";
import { makeScenario } from "./make-scenario";
import { measurePhases } from "./measure-phases";
import { SeededRandom } from "./seeded-random";

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
    // The first import of a process takes longer than others.
    await importUndisturbed(app, cluster);
    const lengths = await importUndisturbed(app, cluster);
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

/** @returns how long the phases last */
async function importUndisturbed(app: AppProcess, cluster: ClusterClient): Promise<PhaseLengths> {
  const scenario = makeScenario(new SeededRandom(0), 20_000);
  const site = { cluster, address: app.address, name: `Undisturbed ${randomUUID()}`, scenario };
  const trial = await prepareTrial(site, Promise.resolve(), new AbortController().signal);
  try {
    const measured = measurePhases(cluster, trial.siteId, trial.rowCount);
    await trial.carryOut();
    const complaints = await trial.judge();
    if (complaints.length > 0) throw new Error(`Without any crash: ${complaints.slice(0, 5).join("\n")}`);
    return await measured;
  } finally {
    await trial.end();
  }
}
