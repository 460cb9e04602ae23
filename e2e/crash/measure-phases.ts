import { setTimeout as delay } from "node:timers/promises";
import type { ClusterClient } from "./cluster-client";
import type { PhaseLengths } from "./kill-during-import";
import { hasPassed, type ImportState, importStateQuery, momentOf, readImportState } from "./phase";

/** Watches an import that nobody disturbs, until it has ended: so long the phases last on this machine. */
export async function measurePhases(cluster: ClusterClient, siteId: string, rowCount: number): Promise<PhaseLengths> {
  const lengths: PhaseLengths = { parse: 0, stage: 0, apply: 0, close: 0 };
  let state: ImportState;
  let since = performance.now();
  while (!hasPassed("close", state)) {
    const moment = momentOf(state, false);
    await delay(1);
    state = readImportState(await cluster.query(importStateQuery, [siteId]));
    const now = performance.now();
    if (moment in lengths && moment !== "between" && moment !== "done" && moment !== "request")
      lengths[moment] += (now - since) / rowCount;
    since = now;
  }
  return lengths;
}
