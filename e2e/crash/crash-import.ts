import type { AppProcess } from "./app-process";
import type { ClusterClient } from "./cluster-client";
import { engineState } from "./engine-state";
import { type ImportTrial, prepareTrial, type Site } from "./import-trial";
import { type Kill, Killer, type PhaseLengths } from "./kill-during-import";
import { makeScenario } from "./make-scenario";
import { planKills, revertsAfter } from "./plan-kills";
import { SeededRandom } from "./seeded-random";
import { verifyBooks } from "./verify-books";

export type Crash = {
  seed: number;
  planned: number;
  kills: readonly Kill[];
  imports: number;
  rows: number;
  /** Imports that were canceled in time. */
  canceled: number;
  /** What is wrong, a sentence each; nothing when every promise was kept. */
  complaints: string[];
  /** What engine and database were doing when something was found to be wrong. */
  state: string[];
};

/** Imports a file while app and database are killed as the seed says, and judges what is there at the end. */
export async function crashImport(
  seed: number,
  app: AppProcess,
  cluster: ClusterClient,
  lengths: PhaseLengths,
): Promise<Crash> {
  const random = new SeededRandom(seed);
  const planned = planKills(seed, random);
  const stop = new AbortController();
  const gate = makeGate();
  const prepare = (name: string, customers: number, plan: Pick<Site, "reverts" | "cancelAt">) => {
    const repeating = seed % 2 === 0 ? "by key" : "by looking";
    const scenario = makeScenario(random, customers);
    const site = { cluster, address: app.address, name: `${name} ${seed}`, scenario, repeating, ...plan } as const;
    return prepareTrial(site, gate.opened, stop.signal);
  };
  const plan = { reverts: revertsAfter(planned), cancelAt: cancelOf(seed) };
  const main = await prepare("Import", random.whole(14_000, 26_000), plan);
  // Another site's import, which has to get through the same crashes.
  const trials = random.chance(0.3)
    ? [main, await prepare("Import beside", random.whole(500, 3_000), { reverts: random.chance(0.5) })]
    : [main];
  const killer = new Killer(app, cluster, main, lengths, stop.signal);
  const complaints: string[] = [];
  const state: string[] = [];
  try {
    const work = [killer.carryOut(planned, gate.open), ...trials.map((trial) => trial.carryOut())];
    await Promise.all(work).catch(async (error: unknown) => {
      stop.abort(error);
      gate.open();
      await Promise.allSettled(work);
      throw error;
    });
    complaints.push(...(await judge(trials)), ...(await verifyBooks(app)));
  } catch (error) {
    complaints.push(error instanceof Error ? error.message : String(error));
  } finally {
    if (complaints.length > 0) state.push(...(await engineState(cluster)));
    for (const trial of trials) await trial.end();
  }
  return {
    seed,
    planned: planned.length,
    kills: killer.kills,
    imports: trials.length,
    canceled: trials.filter(({ journey }) => journey.canceled).length,
    rows: trials.reduce((total, { rowCount }) => total + rowCount, 0),
    complaints,
    state,
  };
}

/** A third of the seeds cancels, drawn apart from everything else that a seed decides. */
function cancelOf(seed: number): number | undefined {
  const random = new SeededRandom(seed + 1_000_000);
  return random.chance(1 / 3) ? random.fraction() * 0.7 : undefined;
}

async function judge(trials: readonly ImportTrial[]): Promise<string[]> {
  const complaints = [];
  for (const trial of trials) complaints.push(...(await trial.judge()));
  return complaints;
}

function makeGate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
