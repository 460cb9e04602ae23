import { type Phase, phases } from "./phase";
import type { SeededRandom } from "./seeded-random";

/** What is killed with `kill -9`. `postmaster`: the server's first process only; `postgres`: that and all its others. */
export const victims = ["app", "postmaster", "postgres", "app and postmaster", "app and postgres"] as const;

export type Victim = (typeof victims)[number];

/** The moments at which a kill may be aimed; `create`, `execute` and `undo` are the requests. */
const aims = ["create", "parse", "execute", "stage", "apply", "close", "undo", "revert"] as const;

const requests = ["create", "execute", "undo"] as const satisfies readonly Aim[];

export type Request = (typeof requests)[number];

export type Aim = (typeof aims)[number];

export type PlannedKill = {
  aim: Aim;
  victim: Victim;
  /** How much of the phase is let pass first, 0 to 1. */
  fraction: number;
};

/** More kills in one phase would only make the engine wait longer before it tries that step again. */
const mostInOnePhase = 2;

/** Two to five kills of one import. Each 30 neighbouring seeds hold every phase with every victim at least once. */
export function planKills(seed: number, random: SeededRandom): PlannedKill[] {
  const cell = seed % (phases.length * victims.length);
  const planned = [aimedAt(phases[cell % phases.length] ?? "stage", Math.floor(cell / phases.length))];
  const wanted = random.whole(2, 5);
  while (planned.length < wanted) {
    const kill = aimedAt(random.pick(phases), random.whole(0, victims.length - 1));
    const same = planned.filter(({ aim }) => aim === kill.aim).length;
    if (same < (isRequest(kill.aim) ? 1 : mostInOnePhase)) planned.push(kill);
  }
  return planned.sort((one, other) => aims.indexOf(one.aim) - aims.indexOf(other.aim));

  function aimedAt(phase: Phase, victim: number): PlannedKill {
    const aim = phase === "request" ? random.pick<Aim>(requests) : phase;
    return { aim, victim: victims[victim] ?? "app", fraction: random.fraction() };
  }
}

export function isRequest(aim: Aim): aim is Request {
  return requests.some((request) => request === aim);
}

/** Whether an import is undone after it has ended: it is when a kill is meant for that. */
export function revertsAfter(planned: readonly PlannedKill[]): boolean {
  return planned.some(({ aim }) => aim === "undo" || aim === "revert");
}
