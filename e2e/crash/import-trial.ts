import { setTimeout as delay } from "node:timers/promises";
import { request as httpClient } from "@playwright/test";
import { ApiClient } from "../api-client";
import { addSite } from "./add-site";
import type { ClusterClient } from "./cluster-client";
import { compareWithModel } from "./compare-with-model";
import type { ImportAnswer } from "./import-answer";
import { ImportJourney, type WayOfRepeating } from "./import-journey";
import type { Scenario } from "./make-scenario";

const quietPatienceMilliseconds = 60_000;

export type ImportTrial = {
  siteId: string;
  rowCount: number;
  /** Whether the import is undone once it has ended. */
  reverts: boolean;
  journey: ImportJourney;
  /** Imports the file to its end, and undoes that, if it is to. */
  carryOut(): Promise<void>;
  /** Once the engine has nothing left to do for the site. @returns one sentence for each thing that is not as it should be */
  judge(): Promise<string[]>;
  end(): Promise<void>;
};

export type Site = {
  cluster: ClusterClient;
  address: string;
  name: string;
  scenario: Scenario;
  repeating: WayOfRepeating;
  /** Whether the import is undone once it has ended. */
  reverts: boolean;
  /** See `ImportJourney.importFile`. */
  cancelAt?: number | undefined;
};

/** A site of its own, and a program that will import one file into it. See `ImportJourney`. */
export async function prepareTrial(
  { cluster, address, name, scenario, repeating, reverts, cancelAt }: Site,
  ...[mayExecute, signal]: [Promise<void>, AbortSignal]
): Promise<ImportTrial> {
  const { siteId, key } = await addSite(cluster, name, scenario.customers);
  const http = await httpClient.newContext({ baseURL: address, timeout: 15_000 });
  const journey = new ImportJourney(new ApiClient(http, key), mayExecute, signal, repeating);
  let answer: ImportAnswer | undefined;
  return {
    siteId,
    rowCount: scenario.rows.length,
    reverts,
    journey,
    async carryOut() {
      answer = await journey.importFile(scenario.file, cancelAt);
      if (reverts) answer = await journey.undo(answer.id);
    },
    async judge() {
      if (!answer) return ["The import has not ended."];
      const points = await journey.programTotal();
      const errorFile = answer.importResult?.errorFileExists ? await journey.errorFile(answer.id) : "";
      const report = answer.revertResult?.reportFileExists ? await journey.revertReport(answer.id) : "";
      await untilQuiet(cluster, siteId);
      const ended = { siteId, answer, errorFile, report, points, reverts, canceled: journey.canceled };
      const found = await compareWithModel(cluster, scenario, ended);
      return found.map((difference) => `${name}: ${difference}`);
    },
    end: () => http.dispose(),
  };
}

/** The client sees that an import has ended before the engine has noted that its run is done. */
async function untilQuiet(cluster: ClusterClient, siteId: string): Promise<void> {
  const deadline = Date.now() + quietPatienceMilliseconds;
  const atWork = `SELECT FROM outbox_event AS event LEFT JOIN engine_run ON event_id = event.id
                   WHERE site_id = $1 AND (sent_date IS NULL OR status IN ('QUEUED', 'RUNNING'))`;
  while ((await cluster.query(atWork, [siteId])).length > 0 && Date.now() < deadline) await delay(20);
}
