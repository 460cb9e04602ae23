import { setTimeout as delay } from "node:timers/promises";
import type { AppProcess } from "./app-process";
import type { ClusterClient } from "./cluster-client";
import type { ImportTrial } from "./import-trial";
import { killAndRecover, type Recovery } from "./kill-and-recover";
import {
  hasPassed,
  type ImportState,
  importStateQuery,
  type Moment,
  momentOf,
  type Phase,
  readImportState,
} from "./phase";
import { isRequest, type PlannedKill } from "./plan-kills";

/** Milliseconds that each phase takes for one row. Corrected as they turn out to be longer or shorter by now. */
export type PhaseLengths = Record<Exclude<Phase, "request">, number>;

export type Kill = PlannedKill & {
  /** Where the import was when the signals were sent. */
  moment: Moment;
  /** How many chunks there were then, and how many of them were applied. */
  chunks: number;
  appliedChunks: number;
  revertedChunks: number;
  /** Since the import was begun. */
  atMilliseconds: number;
  recovery: Recovery;
};

const longestRequestMilliseconds = 20;
/** A phase that was over before a kill is believed to be so much shorter, and one that was hit so much longer. */
const shrinkage = 0.75;
const growth = 1.05;

/** Carries out the planned kills of one import, as it comes to their moments. */
export class Killer {
  readonly kills: Kill[] = [];
  readonly #begun = performance.now();

  constructor(
    private readonly app: AppProcess,
    private readonly cluster: ClusterClient,
    private readonly trial: ImportTrial,
    private readonly lengths: PhaseLengths,
    private readonly signal: AbortSignal,
  ) {}

  /** @param allowExecute called once nothing is planned before the import is executed */
  async carryOut(planned: readonly PlannedKill[], allowExecute: () => void): Promise<void> {
    for (const kill of planned) {
      const reached = this.#moment(kill);
      if (kill.aim !== "create" && kill.aim !== "parse") allowExecute();
      await reached;
      const otherProcesses = await this.cluster.otherProcesses();
      const state = await this.#state();
      const moment = this.#momentOf(state);
      // It was over before the kill could be made.
      if (moment === "done") break;
      const atMilliseconds = Math.round(performance.now() - this.#begun);
      const recovery = await killAndRecover(kill.victim, this.app, this.cluster, otherProcesses);
      const { chunks, appliedChunks, revertedChunks } = state ?? { chunks: 0, appliedChunks: 0, revertedChunks: 0 };
      this.kills.push({ ...kill, moment, chunks, appliedChunks, revertedChunks, atMilliseconds, recovery });
    }
    allowExecute();
  }

  /** Waits for the moment of a kill, or until it cannot come any more. */
  async #moment({ aim, fraction }: PlannedKill): Promise<void> {
    if (isRequest(aim)) {
      await this.trial.journey.sent(aim);
      await delay(fraction * longestRequestMilliseconds);
      return;
    }
    const isThere = (state: ImportState) => this.#momentOf(state) === aim && state?.working;
    let state = await this.#state();
    while (!isThere(state) && !hasPassed(aim, state)) state = await this.#nextState();
    if (hasPassed(aim, state)) return;
    // What an earlier kill let stand is not done again.
    const done = { apply: state?.appliedChunks, revert: state?.revertedChunks };
    const share = aim === "apply" || aim === "revert" ? (done[aim] ?? 0) / (state?.chunks || 1) : 0;
    const left = (1 - share) * this.trial.rowCount;
    const since = performance.now();
    const pause = fraction * left * this.lengths[aim];
    while (performance.now() - since < pause && !hasPassed(aim, state)) state = await this.#nextState();
    this.lengths[aim] *= hasPassed(aim, state) ? shrinkage : growth;
  }

  #momentOf(state: ImportState): Moment {
    const { journey, reverts } = this.trial;
    return momentOf(state, { requestInFlight: journey.requestInFlight, reverts });
  }

  async #nextState(): Promise<ImportState> {
    await delay(1, undefined, { signal: this.signal });
    return this.#state();
  }

  async #state(): Promise<ImportState> {
    return readImportState(await this.cluster.query(importStateQuery, [this.trial.siteId]));
  }
}
