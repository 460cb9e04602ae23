import type { AppProcess } from "./app-process";
import type { ClusterClient } from "./cluster-client";
import { type ImportTrial, prepareTrial } from "./import-trial";
import { type Kill, Killer, type PhaseLengths } from "./kill-during-import";
import { makeScenario } from "./make-scenario";
import { planKills } from "./plan-kills";
import { SeededRandom } from "./seeded-random";
import { verifyBooks } from "./verify-books";

export type Crash = {
  seed: number;
  planned: number;
  kills: readonly Kill[];
  imports: number;
  rows: number;
  /** What is wrong, a sentence each; nothing when every promise was kept. */
  complaints: string[];
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
  const prepare = (name: string, customers: number) => {
    const repeating = seed % 2 === 0 ? "by key" : "by looking";
    const scenario = makeScenario(random, customers);
    const site = { cluster, address: app.address, name: `${name} ${seed}`, scenario, repeating } as const;
    return prepareTrial(site, gate.opened, stop.signal);
  };
  const main = await prepare("Import", random.whole(14_000, 26_000));
  // Another site's import, which has to get through the same crashes.
  const trials = random.chance(0.3) ? [main, await prepare("Import beside", random.whole(500, 3_000))] : [main];
  const killer = new Killer(app, cluster, main, lengths, stop.signal);
  const complaints: string[] = [];
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
    for (const trial of trials) await trial.end();
  }
  return {
    seed,
    planned: planned.length,
    kills: killer.kills,
    imports: trials.length,
    rows: trials.reduce((total, { rowCount }) => total + rowCount, 0),
    complaints,
  };
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
