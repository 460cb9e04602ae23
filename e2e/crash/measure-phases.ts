import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { AppProcess } from "./app-process";
import type { ClusterClient } from "./cluster-client";
import { type ImportTrial, prepareTrial } from "./import-trial";
import type { PhaseLengths } from "./kill-during-import";
import { makeScenario } from "./make-scenario";
import { type ImportState, importStateQuery, momentOf, readImportState } from "./phase";
import { SeededRandom } from "./seeded-random";

const measurements = 3;

/**
 * Imports a file and undoes that, a few times, without any kill. Whatever else the machine does only makes a phase longer, so the shortest counts.
 * @throws when even such an import does not come out right
 */
export async function measurePhases(app: AppProcess, cluster: ClusterClient): Promise<PhaseLengths> {
  const shortest: PhaseLengths = {
    parse: Infinity,
    stage: Infinity,
    apply: Infinity,
    close: Infinity,
    revert: Infinity,
  };
  for (let count = 0; count < measurements; count++) {
    const { parse, stage, apply, close, revert } = await importUndisturbed(app, cluster);
    shortest.parse = Math.min(shortest.parse, parse);
    shortest.stage = Math.min(shortest.stage, stage);
    shortest.apply = Math.min(shortest.apply, apply);
    shortest.close = Math.min(shortest.close, close);
    shortest.revert = Math.min(shortest.revert, revert);
  }
  return shortest;
}

async function importUndisturbed(app: AppProcess, cluster: ClusterClient): Promise<PhaseLengths> {
  const scenario = makeScenario(new SeededRandom(0), 20_000);
  const site = {
    cluster,
    address: app.address,
    name: `Undisturbed ${randomUUID()}`,
    scenario,
    repeating: "by looking",
    reverts: true,
  } as const;
  const trial = await prepareTrial(site, Promise.resolve(), new AbortController().signal);
  try {
    const [lengths] = await Promise.all([watch(trial, cluster), trial.carryOut()]);
    const complaints = await trial.judge();
    if (complaints.length > 0) throw new Error(`Without any kill: ${complaints.slice(0, 5).join("\n")}`);
    return lengths;
  } finally {
    await trial.end();
  }
}

/** Until the import is undone. */
async function watch({ siteId, rowCount }: ImportTrial, cluster: ClusterClient): Promise<PhaseLengths> {
  const lengths: PhaseLengths = { parse: 0, stage: 0, apply: 0, close: 0, revert: 0 };
  const trial = { requestInFlight: false, reverts: true };
  let state: ImportState;
  let since = performance.now();
  for (let moment = momentOf(state, trial); moment !== "done"; moment = momentOf(state, trial)) {
    await delay(1);
    state = readImportState(await cluster.query(importStateQuery, [siteId]));
    const now = performance.now();
    if (moment !== "request" && moment !== "between") lengths[moment] += (now - since) / rowCount;
    since = now;
  }
  return lengths;
}
